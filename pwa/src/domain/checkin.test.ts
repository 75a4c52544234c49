import { describe, expect, test } from 'vitest';
import {
  type Answered,
  activitiesOf,
  askedOn,
  dueOn,
  episodeStart,
  pegChange,
  pegOf,
  psfsChange,
  psfsOf,
} from './checkin.ts';

const peg = (day: string, n = 5): Answered => ({
  day,
  values: { peg_pain: n, peg_enjoyment: n, peg_activity: n },
});

describe('when the weekly questions come', () => {
  test('not in the first three days of a diary, then once', () => {
    expect(dueOn('2026-06-03', '2026-06-01', [])).toBeNull();
    expect(dueOn('2026-06-04', '2026-06-01', [])).toEqual({ peg: true, psfs: true, pgic: null });
  });

  test('never without an entry that says where the count begins', () => {
    expect(dueOn('2026-06-04', undefined, [])).toBeNull();
  });

  test('again after seven days, not after six', () => {
    expect(dueOn('2026-06-10', '2026-06-01', [peg('2026-06-04')])).toBeNull();
    expect(dueOn('2026-06-11', '2026-06-01', [peg('2026-06-04')])).not.toBeNull();
  });

  test('half an answer does not count as a round', () => {
    const half: Answered = { day: '2026-06-09', values: { peg_pain: 5 } };
    expect(dueOn('2026-06-10', '2026-06-01', [half])?.peg).toBe(true);
  });

  test('the own activities every second week', () => {
    const rated: Answered = {
      day: '2026-06-04',
      values: { ...peg('2026-06-04').values, psfs: { a: { activity: 'stairs', rating: 4 } } },
    };
    expect(dueOn('2026-06-11', '2026-06-01', [rated])?.psfs).toBe(false);
    expect(dueOn('2026-06-18', '2026-06-01', [rated])?.psfs).toBe(true);
  });

  test('the change overall in weeks 2, 6 and 12, each once, and not for ever', () => {
    const asked = (today: string, ...answered: Answered[]) =>
      askedOn(today, '2026-06-01', answered).pgic;
    expect(asked('2026-06-14')).toBeNull();
    expect(asked('2026-06-15')).toBe(2);
    expect(asked('2026-06-22', { day: '2026-06-15', values: { pgic: 3 } })).toBeNull();
    expect(asked('2026-07-05')).toBe(2);
    expect(asked('2026-07-06')).toBeNull();
    expect(asked('2026-07-13', { day: '2026-06-15', values: { pgic: 3 } })).toBe(6);
    expect(asked('2026-08-24')).toBe(12);
    expect(asked('2027-02-01')).toBeNull();
  });
});

describe('scores', () => {
  test('PEG is the mean of three, and nothing when one is missing', () => {
    expect(pegOf({ peg_pain: 6, peg_enjoyment: 5, peg_activity: 5 })).toBe(5.3);
    expect(pegOf({ peg_pain: 6, peg_enjoyment: 5 })).toBeNull();
    expect(pegOf({ peg_pain: 0, peg_enjoyment: 0, peg_activity: 0 })).toBe(0);
  });

  test('own activities: the mean of what was rated', () => {
    expect(psfsOf({ psfs: { a: { rating: 4 }, b: { rating: 7 }, c: {} } })).toBe(5.5);
    expect(psfsOf({})).toBeNull();
  });

  test('less is better for PEG, more is better for own activities', () => {
    expect([pegChange(6, 5), pegChange(6, 5.1), pegChange(6, 7)]).toEqual([
      'better',
      'same',
      'worse',
    ]);
    expect([psfsChange(4, 6), psfsChange(4, 5.9), psfsChange(4, 2)]).toEqual([
      'better',
      'same',
      'worse',
    ]);
  });
});

test('activities are taken from the latest round that had some, in their order', () => {
  const earlier: Answered = { day: '2026-06-01', values: { psfs: { x: { activity: 'old' } } } };
  const later: Answered = {
    day: '2026-06-15',
    values: { psfs: { b: { activity: 'stairs', sort: 2 }, a: { activity: 'sitting', sort: 1 } } },
  };
  expect(activitiesOf([later, peg('2026-06-22'), earlier])).toEqual([
    { id: 'a', activity: 'sitting' },
    { id: 'b', activity: 'stairs' },
  ]);
});

test('an episode begins with the first pain after fourteen days without', () => {
  expect(episodeStart(['2026-06-01', '2026-06-14', '2026-06-20'], '2026-06-21')).toBe('2026-06-01');
  expect(episodeStart(['2026-06-01', '2026-06-15', '2026-06-20'], '2026-06-21')).toBe('2026-06-15');
  expect(episodeStart(['2026-06-01'], '2026-06-21')).toBeUndefined();
});
