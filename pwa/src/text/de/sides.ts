/** The side put into a text of the guide, with German endings. */
import type { BodySide } from '../../domain/session.ts';
import { fill } from '../../domain/session.ts';

const STEM: Readonly<Record<BodySide, string>> = { left: 'link', right: 'recht' };
const ENGLISH: Readonly<Record<BodySide, string>> = { left: 'left', right: 'right' };

/**
 * German texts write the side as a stem with its ending: `{side}s`, `{side}e`, `{other_side}en`. A placeholder that
 * stands alone is in an English text that awaits its translation, and gets the English word.
 */
export function fillSides(text: string, side: BodySide): string {
  const other: BodySide = side === 'left' ? 'right' : 'left';
  const german = text
    .replace(/\{side\}(?=\p{Letter})/gu, STEM[side])
    .replace(/\{other_side\}(?=\p{Letter})/gu, STEM[other]);
  return fill(german, side, ENGLISH);
}
