import { describe, expect, test } from 'vitest';
import { addDays } from './days.ts';
import {
  bandOf,
  baselineOf,
  type DiaryDay,
  daysOf,
  doneIn,
  emptyDay,
  everyDay,
  median,
  painOf,
  shownDays,
  summarise,
  withFirstDays,
} from './progress.ts';

const FIRST = '2026-03-01';

/** Days in a row from FIRST, one number each; null is a day without a number. */
function days(...numbers: (number | null)[]): DiaryDay[] {
  return numbers.map((pain, i) => ({
    ...emptyDay(addDays(FIRST, i)),
    pain_worst: pain,
    entries: pain === null ? 0 : 1,
  }));
}

const week = (pain: number): number[] => Array.from({ length: 7 }, () => pain);

describe('the number of a day', () => {
  test('is the highest that was written down on it', () => {
    expect(painOf({ ...emptyDay(FIRST), pain_now: 3, pain_worst: 6, pain_average: 4 })).toBe(6);
  });

  test('is missing when nothing was written, and 0 is a number', () => {
    expect(painOf(emptyDay(FIRST))).toBeNull();
    expect(painOf({ ...emptyDay(FIRST), pain_now: 0 })).toBe(0);
  });
});

describe('daily series of records', () => {
  test('several entries of one day become one day with its highest numbers', () => {
    const rows = [
      { kind: 'pain_log', local_date: FIRST, values: { pain_now: 2, pain_average: 3 } },
      { kind: 'pain_log', local_date: FIRST, values: { pain_now: 5, pain_average: 4 } },
      { kind: 'massage_session', local_date: FIRST, values: { routine: 'calf' } },
      { kind: 'patch_placement', local_date: FIRST, values: {} },
    ];

    expect(daysOf(rows)).toEqual([
      {
        date: FIRST,
        pain_worst: null,
        pain_now: 5,
        pain_average: 3.5,
        entries: 2,
        patches: 1,
        sessions: 1,
        done: { massage: 1 },
      },
    ]);
  });

  test('an entry without a number is an entry and leaves the number missing', () => {
    const [day] = daysOf([{ kind: 'pain_log', local_date: FIRST, values: { note: 'stiff' } }]);

    expect(day?.entries).toBe(1);
    expect(day && painOf(day)).toBeNull();
  });

  test('rows in any order come out earliest first', () => {
    const rows = ['2026-03-05', '2026-02-27', '2026-03-01'].map((local_date) => ({
      kind: 'pain_log',
      local_date,
      values: {},
    }));

    expect(daysOf(rows).map((day) => day.date)).toEqual(['2026-02-27', '2026-03-01', '2026-03-05']);
  });
});

describe('calendar', () => {
  test('missed days are there, empty', () => {
    const filled = everyDay(days(4).concat(days(4, 4, 5).slice(2)), FIRST, '2026-03-03');

    expect(filled.map((day) => painOf(day))).toEqual([4, null, 5]);
  });

  test('a range of 30 days ends today and "all" starts at the first entry', () => {
    const diary = days(...week(4));

    const month = shownDays(diary, '30', '2026-04-15');
    expect([month[0]?.date, month.at(-1)?.date, month.length]).toEqual([
      '2026-03-17',
      '2026-04-15',
      30,
    ]);
    expect(shownDays(diary, 'all', '2026-04-15')[0]?.date).toBe(FIRST);
  });
});

describe('baseline and band', () => {
  test('the median of an even count lies half-way', () => {
    expect(median([5, 2, 4, 3])).toBe(3.5);
    expect(median([])).toBeNull();
  });

  test('the baseline is the median of the first seven days with a number, gaps left out', () => {
    expect(baselineOf(days(5, null, 4, 6, 8, null, 5, 5, 2, 0, 0))?.value).toBe(5);
  });

  test('there is no baseline before seven numbers', () => {
    expect(baselineOf(days(5, 4, 6, 8, 5, 5))).toBeNull();
  });

  test.each([
    [9, 7, 10],
    [5, 3.5, 6.5],
    [2, 1, 3],
    [0, 0, 2],
  ])('from a baseline of %d people usually notice below %d or above %d', (baseline, low, high) => {
    const band = bandOf(baseline);

    expect(band.low).toBeCloseTo(low);
    expect(band.high).toBeCloseTo(high);
  });
});

describe('what the picture shows', () => {
  test('an empty diary shows nothing', () => {
    expect(summarise([])).toEqual({ shows: 'nothing' });
  });

  test('a young diary says how many days are missing', () => {
    expect(summarise(days(4, 5))).toEqual({ shows: 'baseline_not_yet', days: 2, missing: 5 });
  });

  test('two days after the baseline are too few to compare', () => {
    expect(summarise(days(...week(5), 1, 1))).toMatchObject({ shows: 'baseline_only', missing: 1 });
  });

  test.each([
    [6, 5.5, 'about_the_same', undefined],
    [6, 5, 'small_change', 'lower'],
    [6, 4, 'noticed_change', 'lower'],
    [6, 8, 'noticed_change', 'higher'],
    [3, 2, 'noticed_change', 'lower'],
    [9, 7.5, 'small_change', 'lower'],
    [9, 7, 'noticed_change', 'lower'],
    [0, 1, 'small_change', 'higher'],
  ])('from %d to %d is %s %s', (before, now, shows, direction) => {
    const summary = summarise(days(...week(before), ...week(now)));

    expect(summary.shows).toBe(shows);
    expect('direction' in summary ? summary.direction : undefined).toBe(direction);
  });

  test('30 % exactly is noticed, whatever the machine makes of 0.3', () => {
    expect(summarise(days(...week(6), ...week(4.2))).shows).toBe('noticed_change');
  });

  test('days of the baseline never count as recent ones', () => {
    const summary = summarise(days(...week(6), 2, 2, 2));

    expect(summary).toMatchObject({ recent: { value: 2, days: 3, from: '2026-03-08' } });
  });
});

test('a window with the first days of the diary keeps the baseline of the whole', () => {
  const diary = days(...week(6), ...week(5), ...week(3));

  const seen = withFirstDays(diary.slice(-10), diary.slice(0, 7));

  expect(summarise(seen)).toEqual(summarise(diary));
});

test('what was done is counted in days, not in pieces', () => {
  const done = doneIn([
    { ...emptyDay(FIRST), sessions: 3, patches: 2 },
    { ...emptyDay('2026-03-02'), entries: 1 },
  ]);

  expect(done).toEqual({ days: 2, logged: 1, sessions: 1, patches: 1 });
});
