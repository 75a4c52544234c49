// node pwa/tools/words.ts de
//
// Prints every word of a language's catalogues as one JSON tree, in the shape of pwa/src/text/areas.ts, for tests that
// use the app in that language. A sentence put together by a function is printed as it comes out for some numbers, for
// the word "7" or an instant: { "made": ["Pain 7 of 10", …] }, with null where one of them makes none.

import { isLanguage, speak } from '../src/text/language.ts';
import { areas as de } from '../src/text/words.de.ts';
import { areas as es } from '../src/text/words.es.ts';

const SAMPLES: readonly (readonly unknown[])[] = [
  [7, 7, 7],
  [9, 7, 5],
  [1, 1, 1],
  [0, 0, 0],
  ['7', '7', '7'],
  ['7', ['7'], '7'],
  [['7']],
  [new Date(0)],
  ['1970-01-01'],
];

function printed(value: unknown): unknown {
  if (typeof value === 'function') return made(value as (...given: unknown[]) => unknown);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(printed);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printed(each)]));
}

function made(sentence: (...given: unknown[]) => unknown): { made: (string | null)[] } {
  return { made: SAMPLES.map((sample) => text(sentence, sample)) };
}

function text(
  sentence: (...given: unknown[]) => unknown,
  sample: readonly unknown[],
): string | null {
  try {
    const said = sentence(...sample);
    return typeof said === 'string' && !/undefined|NaN|Invalid/.test(said) ? said : null;
  } catch {
    return null; // it wants something else
  }
}

async function english(): Promise<Record<string, unknown>> {
  const areas: Record<string, unknown> = {};
  for (const area of Object.keys(de)) {
    const read = (await import(`../src/text/en/${area}.ts`)) as { words?: unknown };
    areas[area] = read.words ?? read;
  }
  return areas;
}

const language = process.argv[2] ?? '';
if (!isLanguage(language)) throw new Error('which language? en, de or es');
const areas = language === 'en' ? await english() : { de, es }[language];
if (language !== 'en') speak(language, areas as typeof de);
process.stdout.write(JSON.stringify(printed(areas)));
