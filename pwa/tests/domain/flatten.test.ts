// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, nest } from '../../src/domain/flatten.ts';

/** Any key but the one that is no ordinary key of an object; it has a test of its own. */
const key = fc.stringMatching(/^[a-z_]{1,12}$/).filter((name) => name !== '__proto__');

test('zones become one field each, so that two phones never lose each other’s', () => {
  expect(
    flatten('pain_log', { pain_now: 5, zones: { hip_back: { right: 5, left: null } } }),
  ).toEqual({
    pain_now: 5,
    'zones.hip_back.right': 5,
    'zones.hip_back.left': null,
  });
});

test('what goes in flat comes out nested as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.dictionary(key, fc.nat(10), { minKeys: 1 }), { minKeys: 1 }),
      (zones) => {
        expect(nest(flatten('pain_log', { zones }))).toEqual({ zones });
      },
    ),
  );
});

test('answers of a safety check are one value, never merged piece by piece', () => {
  const answers = { bladder: 'yes', 'bladder.since': 'new' };

  expect(flatten('safety_check', { answers })).toEqual({ answers });
});

test('a cleared field is absent', () => {
  expect(nest({ note: null, 'zones.hip_back.right': null, pain_now: 0 })).toEqual({ pain_now: 0 });
});

test('a key with a dot is refused instead of becoming a level', () => {
  expect(() => flatten('pain_log', { triggers: { 'a.b': true } })).toThrow(RangeError);
});

test('a hostile key from outside reaches no prototype', () => {
  nest(JSON.parse('{"zones.__proto__.polluted": 1, "__proto__.polluted": 1}'));

  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
