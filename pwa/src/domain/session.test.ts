import { describe, expect, test } from 'vitest';
import type { Routine, Step } from './knowledge.ts';
import {
  answerEase,
  back,
  beatOf,
  begin,
  credited,
  goOn,
  pause,
  planBeats,
  resume,
  type Standing,
  secondsLeft,
  settle,
  skipStep,
  totalSeconds,
} from './session.ts';

const T0 = Date.UTC(2026, 2, 1, 20);
const SECOND = 1000;

function step(id: string, kind: Step['kind'], more: Partial<Step> = {}): Step {
  return {
    id,
    kind,
    seconds: 30,
    side: 'this',
    points: ['glut_med_1'],
    zones: [],
    say: '',
    text: '',
    sources: [],
    ...more,
  };
}

const HOLD = step('rim', 'hold', { repeats: 2, repeats_up_to: 3, pause_seconds: 15 });

/** Only what the plan reads of a routine. */
const ROUTINE = {
  steps: [
    step('lie', 'position'),
    HOLD,
    step('other_hip', 'stretch', { side: 'other' }),
    step('end', 'finish'),
  ],
} as unknown as Routine;

const kinds = (standing: Standing): string => standing.beats.map((beat) => beat.kind).join(' ');

function atHold(): Standing {
  return goOn(begin(planBeats(ROUTINE, ['right']), T0), T0);
}

describe('the plan', () => {
  test('holds come with a pause between them and the question after them', () => {
    expect(kinds(begin(planBeats(ROUTINE, ['right']), T0))).toBe(
      'ready work pause work ask work after',
    );
  });

  test('both sides come in turn, each step named by its side', () => {
    const beats = planBeats(ROUTINE, ['right', 'left']);

    const stretches = beats.filter((beat) => beat.step === 'other_hip').map((beat) => beat.side);
    expect(stretches).toEqual(['left', 'right']);
  });
});

describe('time', () => {
  test('the countdown comes from the clock, not from ticks', () => {
    expect(secondsLeft(atHold(), T0)).toBe(30);
    expect(secondsLeft(atHold(), T0 + 17.4 * SECOND)).toBe(13);
  });

  test('a hold that runs out while watched goes on without losing a moment', () => {
    const next = settle(atHold(), T0 + 30.2 * SECOND);

    expect(beatOf(next).kind).toBe('pause');
    expect(next.since).toBe(T0 + 30 * SECOND);
  });

  test('a hold that ran out while the phone slept waits and counts no longer than it lasts', () => {
    const slept = settle(atHold(), T0 + 600 * SECOND);

    expect(slept.over).toBe(true);
    expect(beatOf(slept).kind).toBe('work');
    expect(credited(slept, T0 + 600 * SECOND)).toEqual({ 'rim-right': 30 });
    expect(beatOf(goOn(slept, T0 + 601 * SECOND)).kind).toBe('pause');
  });

  test('a pause stops the countdown, going on continues it', () => {
    const paused = pause(atHold(), T0 + 10 * SECOND);
    expect(secondsLeft(paused, T0 + 500 * SECOND)).toBe(20);
    expect(settle(paused, T0 + 500 * SECOND)).toBe(paused);

    const going = resume(paused, T0 + 500 * SECOND);
    expect(secondsLeft(going, T0 + 505 * SECOND)).toBe(15);
  });

  test('a session that was stored and read again stands where it stood', () => {
    const stored = JSON.parse(JSON.stringify(atHold())) as Standing;

    expect(secondsLeft(stored, T0 + 12 * SECOND)).toBe(18);
  });
});

describe('going through', () => {
  test('skipping leaves the whole step and keeps the seconds that were done', () => {
    const skipped = skipStep(atHold(), T0 + 8 * SECOND);

    expect(beatOf(skipped).step).toBe('other_hip');
    expect(skipped.worked).toEqual({ 'rim-right': 8 });
  });

  test('back starts the step again, and the step before when it has just begun', () => {
    expect(beatOf(back(atHold(), T0 + 20 * SECOND)).step).toBe('rim');
    expect(beatOf(back(atHold(), T0 + 1 * SECOND)).step).toBe('lie');
  });

  test('the end is the end', () => {
    let standing = begin(planBeats(ROUTINE, ['left']), T0);
    for (let i = 0; i < 20; i += 1) standing = skipStep(standing, T0);

    expect(beatOf(standing).kind).toBe('after');
  });
});

describe('is it easier?', () => {
  const asked = (): Standing => {
    let standing = atHold();
    for (let i = 0; i < 3; i += 1) standing = goOn(standing, T0 + (i + 1) * 30 * SECOND);
    return standing;
  };

  test('only "easier" opens a further hold, as often as the step allows', () => {
    expect(beatOf(asked()).kind).toBe('ask');

    const once = answerEase(asked(), HOLD, true, T0);
    expect(kinds(once)).toBe('ready work pause work ask pause work work after');
  });

  test('"not easier" leaves the spot for today', () => {
    expect(beatOf(answerEase(asked(), HOLD, false, T0)).step).toBe('other_hip');
  });
});

test('the seconds of all spots add up', () => {
  expect(totalSeconds({ 'rim-right': 60, 'rim-left': 45 })).toBe(105);
});
