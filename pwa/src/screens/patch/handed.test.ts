import { expect, test } from 'vitest';
import { earlierToday, handedOver, hoursOf } from './handed.ts';

const NOW = new Date(2026, 2, 1, 20, 0);

test('a time of today is that time, a later one is none', () => {
  expect(earlierToday('18:30', NOW)).toEqual(new Date(2026, 2, 1, 18, 30));
  expect(earlierToday('20:01', NOW)).toBeNull();
  expect(earlierToday('', NOW)).toBeNull();
});

test('hours on the pack may be written with a comma, and nonsense is nothing', () => {
  expect(hoursOf('7,5')).toBe(7.5);
  expect([hoursOf(''), hoursOf('a day'), hoursOf('0'), hoursOf('48')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('only known sides and reasons are taken over', () => {
  expect(handedOver({ zone: 'hip_back', side: 'up', basis: 'trigger_point', pain: '5' })).toEqual({
    zone: 'hip_back',
    basis: 'trigger_point',
  });
});
