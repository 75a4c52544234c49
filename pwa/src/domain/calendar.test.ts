import { expect, test } from 'vitest';
import { daysOfMonth, markedDays, monthsLater, weeksOf } from './calendar.ts';

test('a month is whole weeks from Monday to Sunday', () => {
  const weeks = weeksOf('2026-02');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeks.at(-1)).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    null,
  ]);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months follow each other over the turn of the year', () => {
  expect([monthsLater('2026-12', 1), monthsLater('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect(daysOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
});

test('a day holds its highest number and counts what was done', () => {
  const on = { local_date: '2026-06-01' };
  const days = markedDays([
    { kind: 'pain_log', values: { ...on, pain_now: 3 } },
    { kind: 'pain_log', values: { ...on, pain_worst: 6 } },
    { kind: 'massage_session', values: on },
    { kind: 'patch_placement', values: on },
    { kind: 'check_in', values: on },
    { kind: 'pain_log', values: { local_date: '2026-06-02' } },
  ]);

  expect(days.get('2026-06-01')).toEqual({
    pain: 6,
    entries: 2,
    sessions: 1,
    patches: 1,
    others: 1,
  });
  expect(days.get('2026-06-02')?.pain).toBeNull();
});
