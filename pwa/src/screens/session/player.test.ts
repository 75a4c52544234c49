import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Routine, Step } from '../../domain/knowledge.ts';
import { beatOf, begin, planBeats, type Standing } from '../../domain/session.ts';
import Player from './Player.svelte';

const T0 = new Date('2026-03-01T20:00:00Z');

function step(id: string, kind: Step['kind'], text: string): Step {
  return {
    id,
    kind,
    seconds: 30,
    side: 'this',
    points: ['gmed-1'],
    zones: [],
    say: '',
    text,
    sources: [],
    pain_ceiling: 6,
  };
}

/** What the player reads of a routine. */
const routine = {
  id: 'gluteus_medius_ball',
  name: 'Under the pelvic rim with a ball',
  steps: [
    step('search', 'search', 'Turn a little to the {side}.'),
    step('hold', 'hold', 'Stay here.'),
  ],
  ease_question: { text: '', easier: '', not_easier: '', leave_it: '' },
} as unknown as Routine;

beforeEach(() => {
  // Not setImmediate: the store, which other tests share, answers by it.
  vi.useFakeTimers({
    now: T0,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'wakeLock');
  Reflect.deleteProperty(document, 'visibilityState');
  vi.useRealTimers();
});

function play() {
  const onfinish = vi.fn<(last: Standing) => void>();
  const onstop = vi.fn<(last: Standing, reason: string | null) => void>();
  let standing = begin(planBeats(routine, ['right']), T0.getTime());
  const props = (): Record<string, unknown> => ({
    routine,
    standing,
    stopWords: [{ id: 'nerve_feeling', label: 'Tingling, numb, electric or shooting' }],
    onmove: (next: Standing) => {
      standing = next;
      void view.rerender({ standing });
    },
    onfinish,
    onstop,
  });
  const view = render(Player, props() as never);
  return { onfinish, onstop, now: () => standing };
}

function withWakeLock(): void {
  const request = async () => ({ released: false, release: async () => undefined });
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
}

async function becomes(state: 'hidden' | 'visible'): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  await fireEvent(document, new Event('visibilitychange'));
}

const press = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as Element);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('the side stands in the text in words, and the ceiling of pain is on the screen', () => {
  play();

  expect(screen.getAllByText('Turn a little to the right.').length).toBeGreaterThan(0);
  expect(screen.getByText('Right side')).toBeTruthy();
  expect(screen.getByText(/Never above 6 of 10/)).toBeTruthy();
});

test('a hold counts down and the session ends by itself', async () => {
  const { onfinish, now } = play();
  await press('I’m ready');
  await pass(12);
  expect(screen.getByRole('timer').textContent).toBe('18');

  await pass(18.4);

  expect(onfinish).toHaveBeenCalledOnce();
  expect(onfinish.mock.calls[0]?.[0].worked).toEqual({ 'hold-right': 30 });
  expect(beatOf(now()).step).toBe('hold');
});

test('a pause holds the number where it is', async () => {
  play();
  await press('I’m ready');
  await pass(10);
  await press('Pause');

  await pass(300);

  expect(screen.getByRole('timer').textContent).toBe('20');
  expect(screen.getByText('Paused')).toBeTruthy();
});

test('a hold that ran out behind a dark screen waits for the person', async () => {
  const { onfinish } = play();
  await press('I’m ready');

  vi.setSystemTime(T0.getTime() + 600_000);
  await pass(1);

  expect(onfinish).not.toHaveBeenCalled();
  expect(screen.getByText('Time is up')).toBeTruthy();
});

test('without a wake lock and without a voice the screen says so', async () => {
  play();
  await pass(2);

  expect(screen.getByText(/may switch its screen off by itself/)).toBeTruthy();
  expect(screen.getByText(/no voice for the app/)).toBeTruthy();
});

test('fifteen seconds more, and fifteen less', async () => {
  play();
  await press('I’m ready');
  await pass(10);

  await press('15 seconds more');
  expect(screen.getByRole('timer').textContent).toBe('35');

  await press('15 seconds less');
  await press('15 seconds less');
  expect(screen.getByRole('timer').textContent).toBe('5');
});

test('a call pauses a session that keeps the screen on, and it goes on from there', async () => {
  withWakeLock();
  const { onfinish } = play();
  await press('I’m ready');
  await pass(10);

  await becomes('hidden');
  await pass(300);
  await becomes('visible');

  expect(screen.getByText('Paused while you were away')).toBeTruthy();
  expect(screen.getByRole('timer').textContent).toBe('20');

  await press('Go on');
  await pass(20.4);
  expect(onfinish.mock.calls[0]?.[0].worked).toEqual({ 'hold-right': 30 });
});

test('without a wake lock the screen may go dark, and the time goes on', async () => {
  play();
  await press('I’m ready');
  await pass(10);

  await becomes('hidden');
  await pass(5);
  await becomes('visible');

  expect(screen.getByRole('timer').textContent).toBe('15');
});

test('the dark look is there during play only', async () => {
  play();

  await fireEvent.click(screen.getByRole('button', { name: 'Dark screen for a dim room' }));
  expect(document.documentElement.dataset['look']).toBe('dim');

  cleanup();
  expect(document.documentElement.dataset['look']).toBeUndefined();
});

test('stopping for numbness hands on the reason', async () => {
  const { onstop } = play();
  await press('I’m ready');
  await press('Stop');

  await fireEvent.click(screen.getByText('Tingling, numb, electric or shooting'));

  expect(onstop.mock.calls[0]?.[1]).toBe('nerve_feeling');
});
