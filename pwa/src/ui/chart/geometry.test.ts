import { expect, test } from 'vitest';
import { addDays } from '../../domain/days.ts';
import { type DiaryDay, emptyDay } from '../../domain/progress.ts';
import { dots, type Frame, indexAt, linePath, marks, ticks, xOf, yOf } from './geometry.ts';

const FRAME: Frame = { width: 340, height: 240, left: 24, right: 8, top: 8, bottom: 60 };

const days = (numbers: (number | null)[]): DiaryDay[] =>
  numbers.map((pain_worst, i) => ({ ...emptyDay(addDays('2016-01-01', i)), pain_worst }));

test('10 stands at the top, 0 at the foot of the plot', () => {
  expect(yOf(10, FRAME)).toBe(8);
  expect(yOf(0, FRAME)).toBe(180);
});

test('a pointer finds the day whose column it is in, and never leaves the series', () => {
  expect(indexAt(xOf(17, 30, FRAME), 30, FRAME)).toBe(17);
  expect(indexAt(-50, 30, FRAME)).toBe(0);
  expect(indexAt(9999, 30, FRAME)).toBe(29);
});

test('ten years never draw more than a few points a pixel column', () => {
  const decade = days(Array.from({ length: 3650 }, (_, i) => (i * 7) % 11));

  const path = linePath(decade, FRAME);

  const commands = path.match(/[MLV]/g) ?? [];
  expect(commands.length).toBeLessThanOrEqual(4 * (FRAME.width + 1));
  expect(dots(decade, FRAME)).toEqual([]);
});

test('a column of many days keeps its lowest and its highest number', () => {
  const numbers = Array.from({ length: 3650 }, () => 5);
  numbers[1800] = 0;
  numbers[1801] = 10;

  const path = linePath(days(numbers), FRAME);

  expect(path).toContain(`V${yOf(10, FRAME)}`);
  expect(path).toContain(`V${yOf(0, FRAME)}`);
});

test('a short gap is crossed, a long one breaks the line', () => {
  const lines = (gap: number): number =>
    linePath(days([5, ...Array.from({ length: gap }, () => null), 4]), FRAME).split('M').length - 1;

  expect(lines(3)).toBe(1);
  expect(lines(4)).toBe(2);
});

test('nothing written draws nothing', () => {
  expect(linePath(days([null, null]), FRAME)).toBe('');
});

test('a mark stands on each day with a patch', () => {
  const week = days([1, 2, 3]).map((day, i) => ({ ...day, patches: i === 1 ? 2 : 0 }));

  expect(marks(week, FRAME, (day) => day.patches > 0)).toEqual([xOf(1, 3, FRAME)]);
});

test('first and last date are always named and hang inwards', () => {
  const named = ticks(30, FRAME);

  expect([named[0]?.index, named[0]?.anchor]).toEqual([0, 'start']);
  expect([named.at(-1)?.index, named.at(-1)?.anchor]).toEqual([29, 'end']);
  expect(ticks(1, FRAME)).toHaveLength(1);
  expect(ticks(0, FRAME)).toEqual([]);
});
