import { expect, test } from 'vitest';
import { toggled, withWatcher } from './scopes.ts';

test('scopes stay in the order of the list, whatever order they are tapped in', () => {
  expect(toggled(['notes'], 'pain', true)).toEqual(['pain', 'notes']);
  expect(toggled(['pain', 'notes'], 'pain', false)).toEqual(['notes']);
});

test('being told about safety messages brings the permission to know of them', () => {
  expect(withWatcher(['pain'], true)).toEqual(['pain', 'safety_alarm']);
});

test('ending that takes away nothing that was chosen', () => {
  expect(withWatcher(['pain', 'safety_alarm'], false)).toEqual(['pain', 'safety_alarm']);
});
