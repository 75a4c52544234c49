import { describe, expect, test } from 'vitest';
import { dueLook, touchesSkin } from './looking_back.ts';
import type { MassageSession } from './records.ts';

/* The phone's own time, wherever the test runs. */
const at = (day: number, hour: number, minute = 0): Date => new Date(2026, 2, day, hour, minute);
const ended = (when: Date, more: MassageSession = {}): MassageSession => ({
  ended_at: when.toISOString(),
  seconds_total: 120,
  ...more,
});
const due = (now: Date, ...sessions: MassageSession[]) => {
  const found = dueLook(
    sessions.map((values, i) => ({ id: `s${i}`, values })),
    now,
  );
  return found && `${found.id} ${found.look}`;
};

describe('an hour after a session', () => {
  const session = ended(at(1, 18));

  test('it is asked about, and no sooner', () => {
    expect(due(at(1, 18, 49), session)).toBeNull();
    expect(due(at(1, 18, 50), session)).toBe('s0 hour');
  });

  test('the question goes when it no longer means anything', () => {
    expect(due(at(1, 23), session)).toBe('s0 hour');
    expect(due(at(1, 23, 1), session)).toBeNull();
  });

  test('an answer, of pain or of skin, ends it', () => {
    expect(due(at(1, 19), { ...session, pain_1h: 0 })).toBeNull();
    expect(due(at(1, 19), { ...session, skin_1h: 'usual' })).toBeNull();
  });

  test('it can be put away', () => {
    const records = [{ id: 's0', values: session }];

    expect(dueLook(records, at(1, 19), new Set(['s0:hour']))).toBeNull();
    expect(dueLook(records, at(2, 8), new Set(['s0:hour']))?.look).toBe('morning');
  });
});

describe('next morning', () => {
  test('the same session is asked about once more', () => {
    const session = ended(at(1, 18), { pain_1h: 3 });

    expect(due(at(2, 4, 59), session)).toBeNull();
    expect(due(at(2, 5), session)).toBe('s0 morning');
    expect(due(at(2, 18), session)).toBeNull();
    expect(due(at(3, 8), session)).toBeNull();
  });

  test('a session after midnight has its morning on the day after that', () => {
    expect(due(at(2, 8), ended(at(2, 0, 30)))).toBeNull();
    expect(due(at(3, 8), ended(at(2, 0, 30)))).toBe('s0 morning');
  });
});

test('only the latest of several is asked about', () => {
  expect(due(at(1, 19), ended(at(1, 17)), ended(at(1, 18)))).toBe('s1 hour');
  expect(due(at(1, 19), ended(at(1, 17)), ended(at(1, 18, 45)))).toBeNull();
});

test('walks, rests, deleted ones and what never began are not asked about', () => {
  for (const more of [
    { what: 'activity' },
    { what: 'position' },
    { deleted: true },
    { seconds_total: 0 },
    { origin: 'demo' },
  ] as MassageSession[])
    expect(due(at(1, 19), ended(at(1, 18), more))).toBeNull();
});

test('the skin is asked about where something touched it', () => {
  expect(touchesSkin({})).toBe(true);
  expect(touchesSkin({ what: 'heat_cold' })).toBe(true);
  expect(touchesSkin({ what: 'stretch' })).toBe(false);
});
