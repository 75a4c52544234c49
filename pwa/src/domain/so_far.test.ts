import { expect, test } from 'vitest';
import { activityCourses, sessionsIn, triedIn } from './so_far.ts';

test('what was tried comes with what worked most often first, own words by their words', () => {
  const tried = triedIn([
    {
      relief: { a: { what: 'heat', outcome: 'partly' }, b: { what: 'walked', outcome: 'worked' } },
    },
    { relief: { c: { what: 'walked', outcome: 'no' }, d: { what: 'other', text: 'Bath' } } },
    { relief: { e: {} } },
  ]);

  expect(tried).toEqual([
    { what: 'walked', isOwn: false, times: 2, worked: 1, partly: 0 },
    { what: 'heat', isOwn: false, times: 1, worked: 0, partly: 1 },
    { what: 'Bath', isOwn: true, times: 1, worked: 0, partly: 0 },
  ]);
});

test('sessions by kind, with middles of those that have both numbers', () => {
  expect(
    sessionsIn([
      { what: 'stretch' },
      { pain_before: 6, pain_after: 4 },
      { what: 'massage', pain_before: 5, pain_after: 4 },
      { what: 'massage', pain_before: 9 },
    ]),
  ).toEqual([
    { kind: 'massage', times: 3, before: 5.5, after: 4 },
    { kind: 'stretch', times: 1, before: null, after: null },
  ]);
});

test('an activity has its first and its latest rating, whatever it was called in between', () => {
  const round = (day: string, activity: string, rating: number) => ({
    day,
    values: { psfs: { a: { activity, rating } } },
  });

  expect(
    activityCourses([round('2026-06-15', 'Walking', 7), round('2026-06-01', 'Walk', 3)]),
  ).toEqual([
    { activity: 'Walking', first: 3, firstOn: '2026-06-01', now: 7, nowOn: '2026-06-15' },
  ]);
});
