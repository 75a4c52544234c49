import { expect, test } from 'vitest';
import { firstSpoken, isLanguage } from './language.ts';

test('the first language of the list that the app speaks is taken, whatever its country', () => {
  expect(firstSpoken(['fr-CH', 'de-CH', 'en'])).toBe('de');
  expect(firstSpoken(['ES'])).toBe('es');
});

test('who lists none of them reads English', () => {
  expect(firstSpoken(['fr', 'pl'])).toBe('en');
  expect(firstSpoken([])).toBe('en');
});

test('only a language of the list is one', () => {
  expect(isLanguage('de')).toBe(true);
  expect(isLanguage('constructor')).toBe(false);
  expect(isLanguage(null)).toBe(false);
});
