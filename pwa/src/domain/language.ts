/** The language that is spoken in this run: chosen once, before anything is shown. Another one is another run. */

/** Each language by its own name: what the choice of languages shows. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

/** The language of this run; English until `useLanguage`. */
export let LANGUAGE: Language = 'en';

/** To be called before the first word is made: formats are made once. */
export function useLanguage(language: Language): void {
  LANGUAGE = language;
}

/** Whether the app speaks it. */
export function isLanguage(code: string | null | undefined): code is Language {
  return code != null && Object.hasOwn(LANGUAGES, code);
}

/** The first language of a person's list ("de-AT", "fr") that the app speaks; English when it speaks none. */
export function firstSpoken(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'en';
}

/** Reading direction, for `<html dir>`. All languages of today read from left to right. */
export const DIRECTION: Readonly<Record<Language, 'ltr' | 'rtl'>> = {
  en: 'ltr',
  de: 'ltr',
  es: 'ltr',
};
