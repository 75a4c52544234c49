/** Sides in the texts of the guide: Spanish needs an ending, English does not. */
import { fill } from '../../domain/session.ts';

const STEMS = { left: 'izquierd', right: 'derech' };
const ENGLISH = { left: 'left', right: 'right' };

/**
 * A text of the guide with the side put in. Spanish texts write `{side}o` or `{side}a`; a bare `{side}` stands only in
 * English text that has no translation yet.
 */
export function fillSides(text: string, side: 'left' | 'right'): string {
  return text.replaceAll(/\{(?:other_)?side\}[oa]?/g, (found) =>
    /[oa]$/.test(found) ? fill(found, side, STEMS) : fill(found, side, ENGLISH),
  );
}
