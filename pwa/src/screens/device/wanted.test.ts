import { expect, test } from 'vitest';
import { wanted } from './wanted.ts';

const clock = [1, 0, 'device'] as const;

test('the tray shows what the person wrote, not what the app added', () => {
  const fields = wanted({
    patch: {
      pain_now: [11, clock],
      time_zone: ['Europe/Berlin', clock],
      'zones.hip_back.right': [5, clock],
    },
  });

  expect(fields).toEqual([
    { name: 'pain now', value: '11' },
    { name: 'zones: hip back, right', value: '5' },
  ]);
});

test('a very long note is cut on the screen only', () => {
  const [note] = wanted({ patch: { note: ['x'.repeat(5000), clock] } });

  expect(note?.value).toHaveLength(201);
});

test('a cleared field says so', () => {
  expect(wanted({ patch: { note: [null, clock] } })).toEqual([{ name: 'note', value: 'cleared' }]);
});
