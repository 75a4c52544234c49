import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { addDays } from '../../domain/days.ts';
import { type DiaryDay, emptyDay } from '../../domain/progress.ts';
import Chart from './Chart.svelte';

const TODAY = '2026-03-20';

afterEach(cleanup);

/** Twenty days up to TODAY: a week of 6, then 4; a session on the last day. */
const days: DiaryDay[] = Array.from({ length: 20 }, (_, i) => ({
  ...emptyDay(addDays(TODAY, i - 19)),
  pain_worst: i < 7 ? 6 : 4,
  entries: 1,
  sessions: i === 19 ? 1 : 0,
  done: (i === 19 ? { stretch: 1 } : {}) as Record<string, number>,
}));

function show(whose: 'mine' | 'theirs' = 'mine') {
  render(Chart, { days, today: TODAY, whose });
}

test('says in words what the picture shows, above it', () => {
  show();

  expect(
    screen.getByText(/2 points lower than at the start: a change people usually notice/),
  ).toBeTruthy();
  expect(screen.getByText(/latest 7 days with a number .* is 4 of 10/)).toBeTruthy();
});

test('the therapist reads the same sentence', () => {
  show('theirs');

  expect(screen.getByText(/2 points lower than at the start/)).toBeTruthy();
});

test('the slider reads one day after the other, sessions included', async () => {
  show();
  const slider = screen.getByRole<HTMLInputElement>('slider');
  expect(slider.getAttribute('aria-valuetext')).toBe('Fri 20 March: pain 4 of 10, stretching.');

  await fireEvent.input(slider, { target: { value: '14' } });

  expect(slider.getAttribute('aria-valuetext')).toBe('Thu 5 March: pain 6 of 10.');
  expect(screen.getByText('Thu 5 March: pain 6 of 10.')).toBeTruthy();
});

test('30 days show days without an entry too; all begins with the first entry', async () => {
  show();
  expect(screen.getByText(/Of the 30 days shown, 20 days have an entry/)).toBeTruthy();

  await fireEvent.click(screen.getByLabelText('All'));

  expect(screen.getByText(/Of the 20 days shown, 20 days have an entry/)).toBeTruthy();
});

test('the table is built when it is opened and holds what the picture holds', async () => {
  show();
  expect(screen.queryByRole('table')).toBeNull();
  const details = screen.getByText('All days as a table').closest('details') as HTMLDetailsElement;

  details.open = true;
  await fireEvent(details, new Event('toggle'));

  const rows = screen.getAllByRole('row');
  expect(rows).toHaveLength(21);
  expect(rows[1]?.textContent).toMatch(/Fri 20 March\s*4\s*Stretching\s*0/);
});

test('never speaks of success or failure', () => {
  show();

  expect(document.body.textContent).not.toMatch(/better|worse|good|bad|success|fail|improve/i);
});
