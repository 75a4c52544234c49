/** Sides in the texts of the guide: Spanish needs an ending, English does not. */
import { type BodySide, fill } from '../../domain/session.ts';

const STEM: Readonly<Record<BodySide, string>> = { left: 'izquierd', right: 'derech' };
const ENGLISH: Readonly<Record<BodySide, string>> = { left: 'left', right: 'right' };

/**
 * A text of the guide with the side put in. Spanish texts write `{side}o`, `{other_side}a`; a placeholder that stands
 * alone is in an English text that awaits its translation, and gets the English word.
 */
export function fillSides(text: string, side: BodySide): string {
  const spanish = text.replace(/\{(?:other_)?side\}(?=\p{Letter})/gu, (found) =>
    fill(found, side, STEM),
  );
  return fill(spanish, side, ENGLISH);
}
