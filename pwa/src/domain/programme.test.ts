import { describe, expect, test } from 'vitest';
import type { Programme, ProgrammeItem } from './knowledge.ts';
import {
  around,
  daysOfWeek,
  daysUntilNext,
  nextOf,
  stageOf,
  weekNumber,
  weekOf,
} from './programme.ts';
import type { MassageSession } from './records.ts';

const MONDAY = '2026-03-02';
const THURSDAY = '2026-03-05';
const SUNDAY = '2026-03-08';

const item = (routine: string, times_a_day: number, days_a_week: number): ProgrammeItem => ({
  routine,
  how_often: '',
  times_a_day,
  days_a_week,
  sources: [],
});
const BACK = { items: [item('walk', 1, 5), item('stretch', 2, 3)] } as unknown as Programme;
const STRAIN = {
  stages: [
    { id: 'calm', least_days: 3, items: [item('rest', 4, 7)] },
    { id: 'move', least_days: 7, items: [item('walk', 1, 5)] },
  ],
} as unknown as Programme;

const did = (routine: string, ...dates: string[]): MassageSession[] =>
  dates.map((local_date) => ({ routine, local_date, seconds_total: 60 }));

describe('this week', () => {
  test('begins on Monday and ends on Sunday', () => {
    expect(daysOfWeek(THURSDAY)).toEqual(daysOfWeek(SUNDAY));
    expect([daysOfWeek(MONDAY)[0], daysOfWeek(MONDAY)[6]]).toEqual([MONDAY, SUNDAY]);
    expect(daysOfWeek('2026-03-01')[6]).toBe('2026-03-01');
  });

  test('holds what was done, also what was broken off; nothing of last week and nothing deleted', () => {
    const sessions = [
      ...did('walk', '2026-03-01', MONDAY, THURSDAY),
      ...did('walk', '2026-03-04').map((each) => ({ ...each, deleted: true })),
      ...did('walk', '2026-03-03').map((each) => ({ ...each, completed: false })),
      ...did('other', MONDAY),
    ];

    const [walk] = weekOf(BACK, {}, sessions, THURSDAY);

    expect(walk).toMatchObject({ done: 3, aim: 5, doneToday: 1 });
    expect(walk?.doneOn).toEqual([MONDAY, '2026-03-03', THURSDAY]);
  });

  test('what has had the least of its share comes next', () => {
    const next = (...sessions: MassageSession[]) =>
      nextOf(weekOf(BACK, {}, sessions, THURSDAY))?.routine;

    expect(next()).toBe('walk');
    expect(next(...did('walk', MONDAY))).toBe('stretch');
    expect(next(...did('stretch', MONDAY, MONDAY, '2026-03-03'))).toBe('walk');
  });

  test('enough for today, or for the week, is enough', () => {
    const today = [...did('walk', THURSDAY), ...did('stretch', THURSDAY, THURSDAY)];

    expect(nextOf(weekOf(BACK, {}, today, THURSDAY))).toBeNull();
  });
});

describe('stages', () => {
  test('begin with the first, and the chosen one counts', () => {
    expect(stageOf(STRAIN, {})?.id).toBe('calm');
    expect(stageOf(STRAIN, { stage: 'move' })?.id).toBe('move');
    expect(weekOf(STRAIN, { stage: 'move' }, [], MONDAY).map(({ routine }) => routine)).toEqual([
      'walk',
    ]);
  });

  test('have one before and one after, except at the ends', () => {
    const [calm, move] = STRAIN.stages ?? [];

    expect(around(STRAIN, calm)).toEqual({ before: undefined, after: move });
    expect(around(STRAIN, move)).toEqual({ before: calm, after: undefined });
    expect(around(BACK, undefined)).toEqual({ before: undefined, after: undefined });
  });

  test('last as many days as they need at least, counted from when they began', () => {
    const [calm] = STRAIN.stages ?? [];
    if (!calm) throw new Error('no stage');

    expect(daysUntilNext(calm, { stage_on: MONDAY }, MONDAY)).toBe(3);
    expect(daysUntilNext(calm, { began_on: MONDAY }, THURSDAY)).toBe(0);
  });
});

test('the first week is week 1', () => {
  expect(weekNumber({ began_on: MONDAY }, MONDAY)).toBe(1);
  expect(weekNumber({ began_on: MONDAY }, SUNDAY)).toBe(1);
  expect(weekNumber({ began_on: MONDAY }, '2026-03-09')).toBe(2);
});
