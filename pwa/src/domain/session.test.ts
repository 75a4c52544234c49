import { describe, expect, test } from 'vitest';
import type { Routine, Step } from './knowledge.ts';
import {
  answerEase,
  back,
  beatOf,
  begin,
  changeTime,
  credited,
  fill,
  goOn,
  lastSeen,
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

describe('more or less time', () => {
  const MOST = 60;
  const by = (seconds: number, ran: number): Standing =>
    changeTime(atHold(), seconds, MOST, T0 + ran * SECOND);

  test('counts from what is left, and never goes over the most', () => {
    expect(secondsLeft(by(15, 10), T0 + 10 * SECOND)).toBe(35);
    expect(secondsLeft(by(-15, 10), T0 + 10 * SECOND)).toBe(5);
    expect(beatOf(by(45, 10)).seconds).toBe(MOST);
  });

  test('taking away more than is left ends the hold, and what ran is kept', () => {
    const next = by(-15, 20);

    expect(beatOf(next).kind).toBe('pause');
    expect(totalSeconds(next.worked)).toBe(20);
  });

  test('a guide with longer holds than the most is not cut', () => {
    expect(beatOf(changeTime(atHold(), 15, 10, T0)).seconds).toBe(30);
  });

  test('what waits for the person has no time to change', () => {
    const waits = begin(planBeats(ROUTINE, ['right']), T0);

    expect(changeTime(waits, 15, MOST, T0)).toBe(waits);
  });
});

describe('an app that was closed in the middle', () => {
  test('goes on, paused, where it was last alive', () => {
    const seen = T0 + 12 * SECOND;
    const found = lastSeen(atHold(), seen);
    const anHourLater = seen + 3600 * SECOND;

    expect(secondsLeft(found, anHourLater)).toBe(18);
    expect(secondsLeft(resume(found, anHourLater), anHourLater + 3 * SECOND)).toBe(15);
    expect(totalSeconds(credited(found, anHourLater))).toBe(12);
  });

  test('what waited goes on waiting, and a pause stays as it was', () => {
    const waits = begin(planBeats(ROUTINE, ['right']), T0);
    const paused = pause(atHold(), T0 + 5 * SECOND);

    expect(lastSeen(waits, T0 + SECOND)).toBe(waits);
    expect(lastSeen(paused, T0 + 9 * SECOND)).toBe(paused);
  });
});

test('cut to the time at hand, the same plan is made of fewer steps', () => {
  const beats = planBeats(ROUTINE, ['left'], [HOLD]);

  expect(beats.map(({ kind }) => kind)).toEqual(['work', 'pause', 'work', 'ask', 'after']);
});

describe('the side in a sentence', () => {
  const names = { left: 'links', right: 'rechts' };

  test('is the word of the screen, or the two words that the sentence brings along', () => {
    const line =
      'Bein {side}: auf die {side|linke|rechte} Seite, das {other_side|linke|rechte} frei.';
    expect(fill(line, 'right', names)).toBe('Bein rechts: auf die rechte Seite, das linke frei.');
  });
});
