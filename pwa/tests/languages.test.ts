// @vitest-environment node
/** Every area of words exists in every language, and is read through the one door that changes its language. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Areas } from '../src/text/areas.ts';
import { listed } from '../src/text/plural.ts';
import { areas as de } from '../src/text/words.de.ts';
import { areas as es } from '../src/text/words.es.ts';

const TEXT = new URL('../src/text/', import.meta.url);
/** Read by the service worker, which has the three languages at hand. */
const ELSEWHERE = ['notices'];
const names = readdirSync(new URL('en/', TEXT))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !ELSEWHERE.includes(name));

test('every area has its words in each language', () => {
  expect(Object.keys(de).sort()).toEqual([...names].sort());
  expect(Object.keys(es).sort()).toEqual([...names].sort());
});

test('every area is read in the language of the run', () => {
  for (const name of names) {
    const door = readFileSync(new URL(`${name}.ts`, TEXT), 'utf8');
    expect(door, name).toContain(`inLanguage('${name}'`);
  }
});

test('an English list has no comma before its "and"', () => {
  expect(listed(['Monday', 'Tuesday', 'Friday'])).toBe('Monday, Tuesday and Friday');
});

/** Every text of a catalogue with its place; functions are told apart by that. */
function texts(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${place}.${key}`));
}

const english = new Map<string, string>();
for (const name of names) {
  const { words } = (await import(`../src/text/en/${name}.ts`)) as { words?: unknown };
  for (const [place, text] of texts(words, name)) english.set(place, text);
}

describe.each<[string, Areas]>([
  ['German', de],
  ['Spanish', es],
])('%s', (_name, areas) => {
  const own = texts(areas).map(([place, text]) => [place.slice(1), text] as const);

  test('has no sentence left in English', () => {
    const same = own.filter(
      ([place, text]) => english.get(place) === text && text.split(' ').length > 4,
    );
    expect(same.filter(([place]) => place !== 'me.language.title')).toEqual([]);
  });

  test('says its sentences in 14 words on average at most', () => {
    const lengths = own
      .flatMap(([, text]) => text.match(/[^.!?]+[.!?](?=\s|$)/g) ?? [])
      .map((sentence) => sentence.trim().split(/\s+/).length);
    const average = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
    expect(average).toBeLessThanOrEqual(14);
  });

  test('keeps every number of the English', () => {
    const numbers = (text: string) =>
      (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).map((one) => one.replaceAll(',', '.')).sort();
    const wrong = own.filter(([place, text]) => {
      const original = english.get(place);
      return original !== undefined && numbers(original).join() !== numbers(text).join();
    });
    expect(wrong).toEqual([]);
  });
});
