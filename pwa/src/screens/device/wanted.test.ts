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

test('a time is shown in words, with its year; what is no time stays as it was', () => {
  const fields = wanted({
    patch: {
      occurred_at: ['2099-06-15T12:00:00.000Z', clock],
      on_at: ['2026-13-45T99:00:00Z', clock],
    },
  });

  expect(fields[0]?.value).toMatch(/^15 June 2099 at \d{2}:\d{2}$/);
  expect(fields[1]?.value).toBe('2026-13-45T99:00:00Z');
});
