import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import type { Routine } from '../../domain/knowledge.ts';
import type { WeekItem } from '../../domain/programme.ts';
import type { SafetyState } from '../../store/safety.svelte.ts';
import ThisWeek from './ThisWeek.svelte';

const routine = (id: string, name: string): Routine =>
  ({ id, name, tags: [id], places: [], total_seconds: 300 }) as unknown as Routine;
const item = (id: string, more: Partial<WeekItem> = {}): WeekItem => ({
  routine: id,
  how_often: 'Once a day',
  times_a_day: 1,
  days_a_week: 5,
  sources: [],
  doneOn: [],
  done: 0,
  aim: 5,
  doneToday: 0,
  ...more,
});
/** Everything is open but what has the tag `closed`. */
const safety = {
  safety: { guards: [{ id: 'G', words: 'Not with a numb leg.' }], advice: [], locks: [] },
  mayDo: ({ tags }: { tags: string[] }) => ({
    open: !tags.includes('closed'),
    reasons: tags.includes('closed') ? [{ rule: 'G', advice: '', lock: '' }] : [],
    limits: [],
  }),
} as unknown as SafetyState;

afterEach(cleanup);

function show(...week: WeekItem[]) {
  const routines = [routine('walk', 'Walk'), routine('closed', 'Stretch')];
  render(ThisWeek, { week, today: '2026-03-05', routines, safety });
}

test('the days are said in words, and how often of how often', () => {
  show(item('walk', { doneOn: ['2026-03-02', '2026-03-05'], done: 2, doneToday: 1 }));

  expect(screen.getByText('Done on Monday and Thursday.')).toBeTruthy();
  expect(screen.getByText(/2 of up to 5 this week/).textContent).toContain('Done today');
  expect(screen.getByRole('button', { name: 'Start: 5 minutes' })).toBeTruthy();
});

test('what is closed says why and has no start', () => {
  show(item('closed'));

  expect(screen.getByText('Not with a numb leg.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('enough is enough, and what is not in the guide any more is passed over', () => {
  show(item('walk', { done: 6 }), item('gone'));

  expect(screen.getByText(/Enough for this week/)).toBeTruthy();
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});
