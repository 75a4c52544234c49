/** Entry of the build-time rendering of the static shell (`build-tools/shell.ts`); no part of the app itself. */
import { render } from 'svelte/server';
import { DIRECTION, type Language, speak } from '../text/language.ts';
import { words } from '../text/shell.ts';
import { areas as de } from '../text/words.de.ts';
import { areas as es } from '../text/words.es.ts';
import type { Page } from './page.ts';
import Shell from './Shell.svelte';

/** The HTML of the shell in every language, English first. */
export function shells(): Page[] {
  const page = (language: Language): Page => ({
    language,
    direction: DIRECTION[language],
    today: render(Shell, { props: { inside: false } }).body,
    inside: render(Shell, { props: { inside: true } }).body,
    ...words.page,
  });
  const english = page('en');
  const others = Object.entries({ de, es }).map(([language, areas]) => {
    speak(language as Language, areas);
    return page(language as Language);
  });
  return [english, ...others];
}
