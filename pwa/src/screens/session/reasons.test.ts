import { expect, test } from 'vitest';
import type { Permission, Safety } from '../../domain/safety/index.ts';
import { closedBecause, RULES_AFTER_STOP } from './reasons.ts';

const safety = {
  guards: [{ id: 'G-bleeding', words: 'Not with blood thinners.' }],
  advice: [
    { id: 'RF-12.walk', heading: 'Pain at the same distance', body: ['Have it checked.', 'More.'] },
  ],
  locks: [{ id: 'press', words: 'Pressing is closed.', also_closed_by: [] }],
} as unknown as Safety;

const reason = (rule: string, advice: string, lock = 'press') => ({
  rule,
  advice,
  lock,
  check: null,
  at: '2026-03-01T10:00:00Z',
});

test('a closed routine says why in the words of the guard, the advice or the lock', () => {
  const permission: Permission = {
    open: false,
    reasons: [reason('G-bleeding', ''), reason('RF-12', 'RF-12.walk'), reason('RF-27', 'unknown')],
    limits: [],
  };

  expect(closedBecause(safety, permission)).toEqual([
    'Not with blood thinners.',
    'Pain at the same distance. Have it checked.',
    'Pressing is closed.',
  ]);
});

test('the same reason is said once', () => {
  const twice = [reason('G-bleeding', ''), reason('G-bleeding', '', 'press_site')];

  expect(closedBecause(safety, { open: false, reasons: twice, limits: [] })).toHaveLength(1);
});

test('numbness and electric pain ask about nerves', () => {
  expect(RULES_AFTER_STOP['nerve_feeling']).toContain('RF-07');
});
