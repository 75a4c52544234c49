// @vitest-environment node
/** Icons as one path: what is drawn stays what the package draws. */
import { expect, test } from 'vitest';
import { asPath } from '../../build-tools/lucide.ts';

test('a path that follows another begins where it says, and its further pairs stay lines', () => {
  expect(asPath(['path', { d: 'm11 17 2 2a1 1 0 1 0 3-3' }], 'x')).toBe('M11 17l2 2a1 1 0 1 0 3-3');
  expect(asPath(['path', { d: 'M4 2C2.8 3.7 2 5.7 2 8' }], 'x')).toBe('M4 2C2.8 3.7 2 5.7 2 8');
});

test('a circle is a closed ring round its middle', () => {
  expect(asPath(['circle', { cx: '12', cy: '12', r: '3' }], 'x')).toBe(
    'M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
  );
});

test('a rectangle keeps its round corners', () => {
  const box = { x: '3', y: '11', width: '18', height: '11', rx: '2', ry: '2' };
  expect(asPath(['rect', box], 'x')).toBe(
    'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-7a2 2 0 0 1 2 -2z',
  );
});

test('what cannot be drawn as a line stops the build with the name of the icon', () => {
  expect(() =>
    asPath(['circle', { cx: '1', cy: '1', r: '3', fill: 'currentColor' }], 'disc'),
  ).toThrow('icon disc: <circle> with fill is not known');
  expect(() => asPath(['text', {}], 'letter')).toThrow('icon letter: <text> is not known');
});
