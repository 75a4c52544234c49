import { describe, expect, it } from 'vitest';
import type { Records } from '../../domain/records.ts';
import type { Entry } from '../../store/records.ts';
import { type SafetyKind, standingChecks, tellingOf, toAskAgain } from '../today/safety.ts';
import { isSkinDue } from '../today/skin.ts';
import { byDay, type Listed } from './days.ts';
import { summary } from './summary.ts';

function entry<K extends Listed | SafetyKind>(
  id: string,
  kind: K,
  values: Records[K],
  waiting = false,
): Entry<K> {
  return { id, kind, values, waiting };
}

describe('an entry in a few words', () => {
  it('names the number, the place and what was tried', () => {
    const log = entry('1', 'pain_log', {
      pain_now: 5,
      zones: { hip_back: { right: 5 } },
      relief: { a: { what: 'heat' } },
    });

    const line = summary(log, () => 'Back of the hip, right');

    expect(line.title).toBe('Pain 5 of 10');
    expect(line.detail).toBe('Back of the hip, right, 1 thing tried');
  });

  it('counts places while their names are not there, and when they are many', () => {
    const log = entry('1', 'pain_log', {
      zones: { heel: { left: 2, right: 2 }, calf_lower: { left: 4 } },
    });

    expect(summary(log).detail).toBe('3 places');
    expect(summary(log, (key) => key).detail).toBe('3 places');
  });

  it('says "like the time before" where there is no number', () => {
    expect(summary(entry('1', 'pain_log', { like: 'same' })).title).toBe('Like the time before');
  });

  it('shows a pain of 0 as a pain of 0', () => {
    expect(summary(entry('1', 'pain_log', { pain_now: 0 })).title).toBe('Pain 0 of 10');
  });

  it('says the level of safety answers, and that no level is no advice', () => {
    const emergency = summary(entry('1', 'safety_check', { level: 'L1' }));

    expect(emergency).toEqual({ title: 'Safety questions', detail: 'emergency advice' });
    expect(summary(entry('2', 'safety_check', { level: null })).detail).toBe(
      'no advice from the answers',
    );
  });

  it('names the weekly questions and a search for muscles', () => {
    const round = entry('1', 'check_in', {
      peg_pain: 4,
      peg_enjoyment: 5,
      peg_activity: 5,
      psfs: { a: { activity: 'Walk', rating: 6 } },
    });
    const search = entry('2', 'finder_run', {
      taps: { heel: { left: 2 } },
      shown: [{ side: 'left', group: 'soleus', score: 0.8 }],
    });

    expect(summary(round).detail).toBe('pain and life 4.7 of 10, 1 own activity');
    expect(summary(search).detail).toBe('1 place, 1 muscle to check');
  });

  it('groups by the local day, newest day first', () => {
    const days = byDay([
      entry('c', 'pain_log', { local_date: '2026-06-15' }),
      entry('b', 'massage_session', { local_date: '2026-06-15' }),
      entry('a', 'pain_log', { local_date: '2026-06-14' }),
    ]);

    expect(days.map(({ date, list }) => [date, list.length])).toEqual([
      ['2026-06-15', 2],
      ['2026-06-14', 1],
    ]);
  });
});

describe('advice that stands, by the records alone', () => {
  const emergency = entry(
    'e',
    'safety_check',
    { level: 'L1', shown_at: '2026-06-15T10:00:00Z' },
    true,
  );
  const soon = entry('s', 'safety_check', { level: 'L3', shown_at: '2026-06-14T10:00:00Z' });
  const quiet = entry('q', 'safety_check', { level: null, shown_at: '2026-06-15T11:00:00Z' });

  it('an emergency stands, whatever is answered later', () => {
    expect(standingChecks([quiet, emergency]).map(({ id }) => id)).toEqual(['e']);
  });

  it('an emergency ends with a clearance or as a mistake, not with "right"', () => {
    const said = (answer: 'right' | 'mistake') =>
      entry('c', 'safety_confirmation', { check: 'e', answer });

    expect(standingChecks([said('right'), emergency])).toHaveLength(1);
    expect(standingChecks([said('mistake'), emergency])).toHaveLength(0);
    expect(
      standingChecks([entry('k', 'safety_clearance', { check: 'e' }), emergency]),
    ).toHaveLength(0);
  });

  it('quieter advice stands while it is the newest check', () => {
    expect(standingChecks([soon])).toHaveLength(1);
    expect(standingChecks([quiet, soon])).toHaveLength(0);
  });

  it('asks again about advice to ask after 14 days, and about no other', () => {
    const given = (level: 'L3' | 'L4') =>
      standingChecks([entry('l', 'safety_check', { level, shown_at: '2026-06-01T10:00:00Z' })]);
    const moment = (time: string) => new Date(`2026-06-15T${time}Z`);

    expect(toAskAgain(given('L4'), moment('09:59:00'))).toBeUndefined();
    expect(toAskAgain(given('L4'), moment('10:00:00'))?.id).toBe('l');
    expect(toAskAgain(given('L3'), moment('10:00:00'))).toBeUndefined();
  });

  it('asks about the skin from half an hour on, until it is answered or the patch is off', () => {
    const patch = { skin_due_at: '2026-06-15T10:30:00Z' };
    const now = new Date('2026-06-15T10:30:00Z');

    expect(isSkinDue(patch, new Date('2026-06-15T10:29:59Z'))).toBe(false);
    expect(isSkinDue(patch, now)).toBe(true);
    expect(isSkinDue({ ...patch, skin_30m: 'usual' }, now)).toBe(false);
    expect(isSkinDue({ ...patch, off_at: '2026-06-15T10:20:00Z' }, now)).toBe(false);
    expect(isSkinDue({}, now)).toBe(false);
  });

  it('takes the higher level of what the phone showed and what the server found', () => {
    const found = entry('t', 'escalation', { check: 'q', level: 'L2', state: 'telling' });

    expect(standingChecks([found, quiet]).map(({ id, level }) => [id, level])).toEqual([
      ['q', 'L2'],
    ]);
  });

  it('knows whether the check was sent and how far the telling is', () => {
    const telling = entry('t', 'escalation', { check: 'e', state: 'telling' });

    expect(standingChecks([telling, emergency])[0]).toMatchObject({
      waiting: true,
      escalation: { state: 'telling' },
    });
    expect(tellingOf([telling], 'other')).toBeUndefined();
  });
});
