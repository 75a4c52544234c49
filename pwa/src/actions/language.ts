/** Which language this phone wants, and changing it. The choice is kept beside the diary: it is known before that opens. */
import { leaveNote } from '../store/notes.ts';
import {
  DIRECTION,
  firstSpoken,
  isLanguage,
  LANGUAGE,
  type Language,
  speak,
} from '../text/language.ts';

const KEY = 'unknot-language';
const PATIENCE_MS = 20_000;

const WORDS = {
  de: () => import('../text/words.de.ts'),
  es: () => import('../text/words.es.ts'),
};

/** The language that was chosen on this phone; else the first of the browser's that the app speaks. */
export function wanted(): Language {
  const chosen = read();
  return isLanguage(chosen) ? chosen : firstSpoken(navigator.languages);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is forbidden: the browser's languages decide
  }
}

/** Calls `then` when the words are there: at once for English, and in English when the others cannot be had. */
export function inWords(then: () => void): void {
  const language = wanted();
  const begin = () => {
    // As spoken, not as wanted: the page may have come in another language than its words.
    document.documentElement.lang = LANGUAGE;
    document.documentElement.dir = DIRECTION[LANGUAGE];
    then();
  };
  if (language === 'en') begin();
  else
    void load(language)
      .catch(() => undefined)
      .then(begin);
}

async function load(language: 'de' | 'es'): Promise<void> {
  speak(language, (await WORDS[language]()).areas);
}

/** Tells the service worker which language to keep and to answer in. */
export async function noteLanguage(language: Language = LANGUAGE): Promise<void> {
  await leaveNote('language', language);
}

/**
 * Another language from the next start on, which comes at once. Rejects, with nothing changed, when its words are
 * neither on the phone nor to be had: they are fetched once, and then kept.
 */
export async function changeLanguage(language: Language): Promise<void> {
  // The worker fetches first: some browsers remember a failed import for as long as the page lives.
  const isKept = await keepLanguage(language);
  if (!isKept && language !== 'en') await WORDS[language]();
  localStorage.setItem(KEY, language);
  await noteLanguage(language);
  location.reload();
}

/** Has the service worker keep all that belongs to a language. False without one: there is nothing to keep it for. */
async function keepLanguage(language: Language): Promise<boolean> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return false;
  const { port1, port2 } = new MessageChannel();
  const kept = await new Promise<boolean>((resolve) => {
    port1.onmessage = (event: MessageEvent<boolean>) => resolve(event.data);
    setTimeout(resolve, PATIENCE_MS, false);
    worker.postMessage({ type: 'KEEP_LANGUAGE', language }, [port2]);
  });
  if (!kept) throw new Error('the words of this language could not be kept');
  return true;
}
