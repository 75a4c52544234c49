/** The language of this run, and how the words of another one take the place of the English. */
import { type Language, useLanguage } from '../domain/language.ts';
import type { Areas } from './areas.ts';

export { DIRECTION, firstSpoken, isLanguage, LANGUAGE, LANGUAGES } from '../domain/language.ts';
export type { Language };

/** The areas handed out so far, so that those of the first JavaScript can still change their language. */
const told: Partial<Areas> = {};
let others: Partial<Areas> = {};

/**
 * The words of an area in the language of this run. They are right from `speak` on, which the start awaits before it
 * shows anything: read them when a screen is made, not while a module of the first JavaScript is read in.
 */
export function inLanguage<K extends keyof Areas>(area: K, english: Areas[K]): Areas[K] {
  const words = { ...english, ...others[area] };
  told[area] = words;
  return words;
}

/** From now on every word is of this language; `areas` are its words. English needs no call. */
export function speak(language: Language, areas: Areas): void {
  useLanguage(language);
  others = areas;
  for (const area of Object.keys(told) as (keyof Areas)[])
    Object.assign(told[area] as object, areas[area]);
}
