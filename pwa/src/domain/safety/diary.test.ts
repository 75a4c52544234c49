import { describe, expect, test } from 'vitest';
import type { MassageSession, PainLog, PatchPlacement } from '../records.ts';
import { isInjury, snapshot } from './diary.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const days = (count: number) => ago(24 * count);

const of = (
  logs: PainLog[],
  more: { sessions?: MassageSession[]; patches?: PatchPlacement[] } = {},
) => snapshot({ logs, sessions: [], patches: [], ...more }, NOW);

test('an empty diary knows nothing', () => {
  expect(of([])).toEqual({ zones_new_14d: [], patch_on: false });
});

describe('pain', () => {
  test('now is the newest rating of the last day, in whatever order logs come', () => {
    const logs = [
      { occurred_at: ago(1), pain_now: 7 },
      { occurred_at: ago(3), pain_now: 2 },
      { occurred_at: ago(0.5), zones: { groin: { left: 3 } } },
    ];

    expect(of(logs).pain_now).toBe(7);
    expect(of([{ occurred_at: ago(25), pain_now: 9 }]).pain_now).toBeUndefined();
  });

  test('deleted logs and logs from a clock ahead do not count', () => {
    expect(of([{ occurred_at: ago(1), pain_now: 9, deleted: true }]).pain_now).toBeUndefined();
    expect(of([{ occurred_at: ago(-1), pain_now: 9 }]).pain_now).toBeUndefined();
  });

  test('rise is against the median of the 7 days before', () => {
    const week = [2, 3, 9].map((pain_now, day) => ({ occurred_at: days(day + 1), pain_now }));

    expect(of([...week, { occurred_at: ago(0), pain_now: 6 }]).pain_rise).toBe(3);
    expect(of([...week.slice(0, 2), { occurred_at: ago(0), pain_now: 6 }]).pain_rise).toBe(3.5);
    expect(of([{ occurred_at: ago(0), pain_now: 6 }]).pain_rise).toBeUndefined();
    const old = { occurred_at: days(8), pain_now: 0 };
    expect(of([old, { occurred_at: ago(0), pain_now: 6 }]).pain_rise).toBeUndefined();
  });
});

describe('new zones', () => {
  test('a zone of today that was not there in 14 days, with its side', () => {
    const today = { occurred_at: ago(1), zones: { calf_lower: { left: 4 }, groin: { right: 2 } } };
    const before = { occurred_at: days(10), zones: { groin: { right: 2 } } };

    expect(of([today, before]).zones_new_14d).toEqual(['calf_lower', 'calf_lower.left']);
  });

  test('the other side is new; a cleared zone and elsewhere are nothing', () => {
    const today = {
      occurred_at: ago(1),
      zones: { groin: { left: 2, right: 2 }, heel: { left: null }, elsewhere: { neck: 5 } },
    };
    const before = { occurred_at: days(2), zones: { groin: { right: 2 } } };

    expect(of([today, before]).zones_new_14d).toEqual(['groin', 'groin.left']);
  });

  test('after more than 14 days it is new again', () => {
    const today = { occurred_at: ago(1), zones: { heel: { left: 2 } } };

    expect(
      of([today, { occurred_at: days(16), zones: { heel: { left: 2 } } }]).zones_new_14d,
    ).toEqual(['heel', 'heel.left']);
  });
});

test('an injury is a fall or a knock, and its hours run', () => {
  const fall = { occurred_at: ago(5), triggers: { fall_or_knock: true as const } };

  expect(isInjury(fall)).toBe(true);
  expect(isInjury({ triggers: { walking_a_lot: true } })).toBe(false);
  expect(of([fall, { occurred_at: ago(1), pain_now: 3 }]).injury_hours).toBe(5);
  expect(of([{ occurred_at: ago(1), pain_now: 3 }]).injury_hours).toBeUndefined();
});

test('the last massage counts from its end', () => {
  const sessions = [
    { occurred_at: ago(9), started_at: ago(9), ended_at: ago(8) },
    { occurred_at: ago(30) },
  ];

  expect(of([], { sessions }).last_massage_hours).toBe(8);
});

test('a walk or a stretch is no massage', () => {
  const sessions: MassageSession[] = [
    { occurred_at: ago(2), what: 'stretch' },
    { occurred_at: ago(3), what: 'activity' },
    { occurred_at: ago(5), what: 'roll' },
  ];

  expect(of([], { sessions }).last_massage_hours).toBe(5);
});

test('a patch is on until it was taken off', () => {
  expect(of([], { patches: [{ on_at: ago(2) }] }).patch_on).toBe(true);
  expect(of([], { patches: [{ on_at: ago(2), off_at: ago(1) }] }).patch_on).toBe(false);
  expect(of([], { patches: [{ on_at: ago(2), deleted: true }] }).patch_on).toBe(false);
});

describe('episode', () => {
  const pain = (day: number): PainLog => ({ occurred_at: days(day), pain_now: 4 });

  test('begins with the first pain after 14 days without', () => {
    expect(of([pain(40), pain(20), pain(7), pain(1)]).episode_days).toBe(20);
    expect(of([pain(40), pain(27), pain(14.5), pain(1)]).episode_days).toBe(40);
  });

  test('14 days of silence or of no pain end it', () => {
    expect(of([pain(14)]).episode_days).toBeUndefined();
    const calm = [15, 10, 5].map((day) => ({ occurred_at: days(day), pain_now: 0 }));
    expect(of([pain(20), ...calm, pain(0)]).episode_days).toBe(0);
  });

  test('begins anew when the person says so', () => {
    const records = {
      logs: [pain(20), pain(10), pain(1)],
      sessions: [],
      patches: [],
      episodes: [{ began_on: '2026-06-12' }],
    };

    expect(snapshot(records, NOW).episode_days).toBe(3.5);
  });
});
