import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Escalation } from '../domain/records.ts';
import EscalationSteps from './EscalationSteps.svelte';

const AT = '2026-06-15T10:00:00Z';
afterEach(cleanup);

function steps(props: { sent: boolean; account?: boolean; escalation?: Escalation }): string[] {
  render(EscalationSteps, {
    props: { answeredAt: AT, escalation: undefined, account: true, ...props },
  });
  return screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
}

describe('who is told', () => {
  it('says at once that it was not sent, without network', () => {
    expect(steps({ sent: false }).at(-1)).toMatch(/^Not sent yet/);
  });

  it('says at once that nobody can be told, without an account', () => {
    expect(steps({ sent: false, account: false }).at(-1)).toMatch(/nobody can be told/);
  });

  it('shows each telling with its time, the ways, and who acknowledged', () => {
    const escalation: Escalation = {
      state: 'acknowledged',
      opened_at: AT,
      told: [
        {
          at: '2026-06-15T10:01:00Z',
          to_name: 'Therapist',
          channels: ['webpush', 'email'],
          opened_at: '2026-06-15T10:18:00Z',
        },
        { at: '2026-06-15T10:16:00Z', to_name: 'Therapist', channels: ['email'] },
      ],
      acknowledged_at: '2026-06-15T10:20:00Z',
      acknowledged_by: 'Therapist',
    };

    const lines = steps({ sent: true, escalation });

    expect(lines.filter((line) => line.includes('told Therapist'))).toHaveLength(2);
    expect(lines.some((line) => line.includes('by push and e-mail'))).toBe(true);
    // In the order of time: told, told again, opened, acknowledged.
    const opened = lines.findIndex((line) => line.includes('opened by Therapist'));
    expect(opened).toBeGreaterThan(lines.findLastIndex((line) => line.includes('told Therapist')));
    expect(lines[opened + 1]).toContain('acknowledged by Therapist');
  });

  it('bears two tellings of one person in the same minute', () => {
    const twice = { at: AT, to_name: 'Therapist', channels: ['email'] };

    expect(steps({ sent: true, escalation: { told: [twice, twice] } })).toHaveLength(3);
  });

  it('says in words that nobody watches', () => {
    expect(steps({ sent: true, escalation: { state: 'nobody_to_tell' } }).at(-1)).toBe(
      'Nobody watches. Nobody is told. Whoever begins to watch within 24 hours is told then.',
    );
  });
});
