/** The side put into a text of the guide: Spanish texts bring their own words for it. */
import { type BodySide, fill } from '../../domain/session.ts';

const ENGLISH: Readonly<Record<BodySide, string>> = { left: 'left', right: 'right' };

/**
 * Spanish needs an ending, so its texts write `{side|izquierda|derecha}`. A placeholder without words of its own is in
 * an English text that awaits its translation, and gets the English word.
 */
export function fillSides(text: string, side: BodySide): string {
  return fill(text, side, ENGLISH);
}
