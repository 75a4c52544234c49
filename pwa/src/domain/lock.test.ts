import { expect, test } from 'vitest';
import { isShut, pauseAfter, pinTrouble, waitLeft } from './lock.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
const MINUTE = 60_000;

test('without a lock nothing is shut', () => {
  expect(isShut(null, undefined, NOON)).toBe(false);
});

test('it shuts when somebody was away for the chosen time, not before', () => {
  const lock = { after: 5 };
  expect(isShut(lock, NOON - 4.9 * MINUTE, NOON)).toBe(false);
  expect(isShut(lock, NOON - 5 * MINUTE, NOON)).toBe(true);
});

test('“at once” shuts also when no time at all has passed', () => {
  expect(isShut({ after: 0 }, NOON, NOON)).toBe(true);
});

test('when nobody knows when the app was left, or the clock was set back, it is shut', () => {
  expect(isShut({ after: 15 }, undefined, NOON)).toBe(true);
  expect(isShut({ after: 15 }, NOON + MINUTE, NOON)).toBe(true);
});

test('three slips are free, then each wrong PIN costs more, up to a quarter of an hour', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 100].map(pauseAfter);
  expect(pauses.slice(0, 3)).toEqual([0, 0, 10_000]);
  for (const [i, pause] of pauses.entries())
    if (i > 0) expect(pause).toBeGreaterThanOrEqual(pauses[i - 1] ?? 0);
  expect(pauses.at(-1)).toBe(15 * MINUTE);
});

test('a clock that was set back by years does not shut anybody out for years', () => {
  expect(waitLeft({ until: NOON + 30_000 }, NOON)).toBe(30_000);
  expect(waitLeft({ until: NOON - 1 }, NOON)).toBe(0);
  expect(waitLeft({ until: NOON + 1e11 }, NOON)).toBe(15 * MINUTE);
});

test.each([
  ['123', '123', 'digits'],
  ['12a4', '12a4', 'digits'],
  ['7777', '7777', 'simple'],
  ['2345', '2345', 'simple'],
  ['9876', '9876', 'simple'],
  ['2580', '2581', 'differs'],
  ['2580', '2580', null],
])('the PIN %s, repeated as %s: %s', (pin, again, trouble) => {
  expect(pinTrouble(pin, again)).toBe(trouble);
});
