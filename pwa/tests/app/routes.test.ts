import { describe, expect, test } from 'vitest';
import { isOurs } from '../../src/app/router.svelte.ts';
import { find, PLACES } from '../../src/app/routes.ts';

/** Words that must stand in no address: it shows in histories, logs and over shoulders. */
const HEALTH = /pain|ache|bladder|muscle|safety|symptom|drug|pregnan|emergency/;

describe('every path of the app', () => {
  test.each(PLACES.map((place) => [place.path, place] as const))(
    '%s has a screen',
    async (_path, place) => {
      expect(place.load).toBeTypeOf('function');
    },
  );

  test('holds no word about health', () => {
    expect(PLACES.map((place) => place.path).filter((path) => HEALTH.test(path))).toEqual([]);
  });
});

test('a path with a parameter hands it over decoded', () => {
  expect(find('/me/confirm/MQ%3A1x%3Aab-c')?.params).toEqual({ key: 'MQ:1x:ab-c' });
  expect(find('/people/7')?.place.path).toBe('/people/:id');
});

test('a broken escape in an address is an unknown page, not a crash', () => {
  expect(find('/me/confirm/%E0%A4%A')).toBeUndefined();
});

test('an unknown path has no place', () => {
  expect(find('/nothing/here')).toBeUndefined();
  expect(find('/me/reset/a/b')).toBeUndefined();
});

test('what the server answers itself is left to it', () => {
  for (const path of [
    '/api/v1/session',
    '/admin/',
    '/_allauth/browser/v1/auth/login',
    '/healthz',
  ]) {
    expect(isOurs(path)).toBe(false);
  }
  expect(isOurs('/administer')).toBe(true);
});
