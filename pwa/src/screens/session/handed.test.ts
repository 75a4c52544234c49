import { expect, test } from 'vitest';
import { handedOver } from './handed.ts';

test('what was chosen comes back after the safety questions', () => {
  const chosen = {
    routine: 'calf_hands',
    side: 'both',
    tool: 'flat_hand',
    position: 'chair',
    pain: 4,
    minutes: 5,
  };

  expect(handedOver({ ...chosen, depth: 3 })).toEqual(chosen);
});

test('what has another form is left out', () => {
  expect(handedOver({ routine: 7, side: 'up', pain: '4', stopped: 'yes' })).toEqual({});
  expect(handedOver(null)).toEqual({});
});
