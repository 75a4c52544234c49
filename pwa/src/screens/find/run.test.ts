import { expect, test } from 'vitest';
import type { FinderResult } from '../../domain/finder.ts';
import { becauseOf, bracketed, foundIn, handedOver, scored, shownOf } from './run.ts';

function result(group: string, score: number, aboutEqual: number): FinderResult {
  return {
    side: 'right',
    group,
    score,
    points: ['pir'],
    zones: [{ zone: 'hip_back', weight: 1, strength: 5, points: ['pir'] }],
    home: ['hip_back'],
    change: 0,
    aboutEqual,
  };
}

test('parts of the body outside of the guide are never scored', () => {
  expect(scored({ 'hip_back.right': 5, 'elsewhere.neck': 7, 'hip_side.right': 0 })).toEqual({
    'hip_back.right': 5,
  });
});

test('results that fit about equally well stand in one bracket', () => {
  const brackets = bracketed([result('a', 0.8, 0), result('b', 0.78, 0), result('c', 0.4, 1)]);

  expect(brackets.map((bracket) => bracket.map((each) => each.group))).toEqual([['a', 'b'], ['c']]);
});

test('the record holds what was shown, with four decimals', () => {
  expect(shownOf([result('piriformis', 0.832_34, 0)])).toEqual([
    { side: 'right', group: 'piriformis', score: 0.8323 },
  ]);
});

test('the reason names the zones by what charts say of them', () => {
  const because = becauseOf(result('piriformis', 0.8, 0), {
    'hip_back.right': 5,
    'knee_back_outer.right': 5,
  });

  expect(because).toMatchObject({
    focus: ['hip_back'],
    over: ['hip_back'],
    notLinked: ['knee_back_outer'],
  });
});

test('only what was pressed in this run moves this list', () => {
  const findings = [
    { point: 'pir', side: 'right', tender: true, my_pain: 'reproduces', finder_run: 'now' },
    { point: 'pir', side: 'right', tender: false, my_pain: 'neither', finder_run: 'before' },
    { point: 'mf-1', side: 'midline', tender: true, finder_run: 'now' },
  ] as const;

  expect(foundIn(findings, 'now')).toEqual([
    { point: 'pir', side: 'right', tender: true, my_pain: 'reproduces' },
  ]);
});

test('what an older version left in the history is not trusted', () => {
  expect(handedOver({ taps: { 'hip_back.right': 'five' }, run: 3 })).toEqual({});
  expect(handedOver(null)).toEqual({});
});
