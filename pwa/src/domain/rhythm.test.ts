import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import { type RhythmDay, rhythmDays, rhythmOn, type Said, weekdaysOf } from './rhythm.ts';

const TODAY = '2026-06-30';
const AUTO: Said = { wish: 'auto' };

/** A number for each of the last days, oldest first; the last one is today's. */
function diary(...numbers: readonly (number | null)[]): RhythmDay[] {
  return numbers.map((pain, at) => ({
    day: addDays(TODAY, at + 1 - numbers.length),
    pain,
    worse: false,
    places: ['hip_back.right'],
  }));
}

const steady = (length: number, pain = 4): number[] => Array.from({ length }, () => pain);
const on = (days: readonly RhythmDay[], worries: readonly string[] = [], said: Said = AUTO) =>
  rhythmOn(TODAY, days, worries, said);

describe('how often the diary asks', () => {
  test('daily for the first two weeks, then three days a week, weekly after six', () => {
    expect(on([])).toEqual({ asked: 'daily', because: 'start', since: TODAY });
    expect(on(diary(...steady(14)))).toMatchObject({ asked: 'daily', because: 'start' });
    expect(on(diary(...steady(15)))).toEqual({
      asked: 'three_a_week',
      because: 'steady',
      since: TODAY,
    });
    expect(on(diary(...steady(42))).asked).toBe('three_a_week');
    expect(on(diary(...steady(43)))).toEqual({ asked: 'weekly', because: 'steady', since: TODAY });
  });

  test('pain that eases, and the usual ups and downs, are steady', () => {
    const easing = Array.from({ length: 50 }, (_, at) => Math.round(8 - at / 10));
    const wobbling = Array.from({ length: 50 }, (_, at) => 4 + (at % 3) - 1);

    expect(on(diary(...easing)).asked).toBe('weekly');
    expect(on(diary(...wobbling)).asked).toBe('weekly');
  });

  test('one day three points above the weeks before is a flare, two points are not', () => {
    expect(on(diary(...steady(50), 7))).toEqual({ asked: 'daily', because: 'flare', since: TODAY });
    expect(on(diary(...steady(50), 6)).asked).toBe('weekly');
  });

  test('three numbers in a row two points above are a flare', () => {
    expect(on(diary(...steady(50), 6, 6, 6))).toMatchObject({ asked: 'daily', because: 'flare' });
  });

  test('"worse" twice within a week is a flare without any number', () => {
    const days = diary(...steady(50));
    const said = days.map((each, at) => ({ ...each, worse: at === 45 || at === 49 }));
    const once = days.map((each, at) => ({ ...each, worse: at === 30 || at === 49 }));

    expect(on(said).because).toBe('flare');
    expect(on(once).asked).toBe('weekly');
  });

  test('a place that was not there in three months brings it back to daily', () => {
    const days = diary(...steady(50));
    const moved = days.map((each, at) =>
      at === 47 ? { ...each, places: ['hip_back.right', 'hip_back.left'] } : each,
    );

    expect(on(moved)).toEqual({ asked: 'daily', because: 'new_place', since: '2026-06-28' });
  });

  test('the first map of a diary is no new place', () => {
    const days = diary(...steady(50)).map((each, at) => (at < 49 ? { ...each, places: [] } : each));

    expect(on(days).asked).toBe('weekly');
  });

  test('safety advice brings it back for two weeks', () => {
    const days = diary(...steady(60));

    expect(on(days, ['2026-06-20'])).toEqual({
      asked: 'daily',
      because: 'safety',
      since: '2026-06-20',
    });
    expect(on(days, ['2026-06-16']).asked).toBe('three_a_week');
  });

  test('after a flare the steps begin anew', () => {
    expect(on(diary(...steady(50), 8, ...steady(14))).asked).toBe('three_a_week');
    expect(on(diary(...steady(50), 8, ...steady(42))).asked).toBe('weekly');
  });

  test('a diary that was silent for a month begins anew', () => {
    const [first] = diary(4);
    const old = { ...(first as RhythmDay), day: '2026-05-01' };

    expect(on([old, ...diary(4, 4)])).toEqual({
      asked: 'daily',
      because: 'start',
      since: '2026-06-29',
    });
  });

  test('new pain is not asked for a number each day, whatever the numbers say', () => {
    const said: Said = { wish: 'auto', painSince: '2026-06-10' };

    expect(on(diary(4, 9), [], said)).toMatchObject({ asked: 'weekly', because: 'new_pain' });
    expect(on(diary(4, 4), [], { ...said, painSince: '2026-05-19' }).because).toBe('start');
  });

  test('the person may keep it daily, close it, and open it again', () => {
    const days = diary(...steady(60));
    const said = (wish: Said['wish']): Said => ({ wish, wishedOn: '2026-06-28' });

    expect(on(days, [], said('daily'))).toMatchObject({ asked: 'daily', because: 'wish' });
    expect(on(days, [], said('ended'))).toEqual({
      asked: 'nothing',
      because: 'ended',
      since: '2026-06-28',
    });
    expect(on(days, [], said('again'))).toMatchObject({ asked: 'daily', because: 'again' });
  });
});

test('entries become days: the highest number, every place, and "worse" once', () => {
  const days = rhythmDays([
    { day: TODAY, values: { pain_now: 3, zones: { hip_back: { right: 4, left: null } } } },
    { day: TODAY, values: { pain_worst: 6, like: 'worse' } },
    { day: '2026-06-29', values: {} },
  ]);

  expect(days).toEqual([
    { day: TODAY, pain: 6, worse: true, places: ['hip_back.right'] },
    { day: '2026-06-29', pain: null, worse: false, places: [] },
  ]);
});

test('a closed diary reminds on no day', () => {
  expect(weekdaysOf('nothing')).toEqual([]);
  expect(weekdaysOf('three_a_week')).toEqual([1, 3, 5]);
});
