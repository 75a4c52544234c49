/**
 * A routine as a row of beats, and where a session stands in it. Pure: every function takes the
 * time, none keeps one, so a session goes on rightly after a reload or with the screen off.
 */
import type { Routine, Step } from './knowledge.ts';

export type BodySide = 'left' | 'right';
export type BeatSide = BodySide | 'both' | 'none';

/**
 * `ready` waits for the person, `work` and `pause` run for `seconds`, `ask` waits for the answer
 * to "is it easier?", `after` ends the routine.
 */
export interface Beat {
  kind: 'ready' | 'work' | 'pause' | 'ask' | 'after';
  step: string;
  side: BeatSide;
  /** The side that is having its turn; null in a routine without sides. */
  turn: BodySide | null;
  seconds: number;
  /** Which repeat of the step this is, and of how many. */
  round: number;
  rounds: number;
}

export interface Standing {
  beats: readonly Beat[];
  at: number;
  /** When the present beat began, epoch ms. */
  since: number;
  /** Time of the present beat spent in pause. */
  paused_ms: number;
  paused_at: number | null;
  /** The beat ran out while nobody could see it: it waits until the person is back. */
  over: boolean;
  /** Seconds of work done, by `<step>-<side>`. */
  worked: Readonly<Record<string, number>>;
}

const WAITS: ReadonlySet<Step['kind']> = new Set(['position', 'search', 'check', 'change_place']);

/** A beat that ran out longer ago than this was not watched; the next one must not just run. */
const WATCHED_MS = 4000;

/**
 * The whole session: once for each side, in the order in which the sides were chosen.
 * `steps` where there is no time for all of them (`shortened`).
 */
export function planBeats(
  routine: Routine,
  sides: readonly BodySide[],
  steps: readonly Step[] = routine.steps,
): Beat[] {
  const turns: readonly (BodySide | null)[] = sides.length === 0 ? [null] : sides;
  const beats = turns.flatMap((side) => steps.flatMap((step) => beatsOf(step, side)));
  const step = routine.steps.at(-1)?.id ?? '';
  return [
    ...beats,
    { kind: 'after', step, side: 'none', turn: null, seconds: 0, round: 1, rounds: 1 },
  ];
}

/** Left or right of a step when the person works on `side`. */
export function sideOf(step: Step, side: BodySide | null): BeatSide {
  if (step.side === 'both' || step.side === 'none') return step.side;
  if (side === null) return 'none';
  return step.side === 'this' ? side : otherSide(side);
}

export function otherSide(side: BodySide): BodySide {
  return side === 'left' ? 'right' : 'left';
}

function beatsOf(step: Step, side: BodySide | null): Beat[] {
  if (step.kind === 'finish') return [];
  const base = {
    step: step.id,
    side: sideOf(step, side),
    turn: side,
    round: 1,
    rounds: step.repeats ?? 1,
  };
  if (WAITS.has(step.kind)) return [{ ...base, kind: 'ready', seconds: 0, rounds: 1 }];
  const rounds = Array.from({ length: base.rounds }, (_, i) => round(step, base, i + 1)).flat();
  const more = (step.repeats_up_to ?? 0) > base.rounds;
  return more ? [...rounds, { ...base, kind: 'ask', seconds: 0, round: base.rounds }] : rounds;
}

type Base = Pick<Beat, 'step' | 'side' | 'turn' | 'rounds'>;

function round(step: Step, base: Base, number: number): Beat[] {
  const kind = step.kind === 'rest' ? 'pause' : 'work';
  const work: Beat = { ...base, kind, seconds: step.seconds, round: number };
  if (number === 1 || !step.pause_seconds) return [work];
  return [{ ...base, kind: 'pause', seconds: step.pause_seconds, round: number }, work];
}

/** A session at its first beat. */
export function begin(beats: readonly Beat[], now: number): Standing {
  return { beats, at: 0, since: now, paused_ms: 0, paused_at: null, over: false, worked: {} };
}

/** The beat in which the session is. */
export function beatOf(standing: Standing): Beat {
  const beat = standing.beats[standing.at] ?? standing.beats.at(-1);
  if (beat === undefined) throw new RangeError('a session without beats');
  return beat;
}

export function isTimed(beat: Beat): boolean {
  return beat.kind === 'work' || beat.kind === 'pause';
}

/** Milliseconds of the present beat that have run, never more than it lasts. */
export function elapsedMs(standing: Standing, now: number): number {
  const beat = beatOf(standing);
  const until = standing.paused_at ?? now;
  const ran = Math.max(0, until - standing.since - standing.paused_ms);
  return isTimed(beat) ? Math.min(ran, beat.seconds * 1000) : ran;
}

/** Whole seconds left of a timed beat, as a countdown shows them; null for a beat that waits. */
export function secondsLeft(standing: Standing, now: number): number | null {
  const beat = beatOf(standing);
  if (!isTimed(beat)) return null;
  return Math.ceil((beat.seconds * 1000 - elapsedMs(standing, now)) / 1000);
}

/** Moves on when the present beat has run out; to be called on every tick and on coming back. */
export function settle(standing: Standing, now: number): Standing {
  const beat = beatOf(standing);
  if (!isTimed(beat) || standing.paused_at !== null || standing.over) return standing;
  const endedAt = standing.since + standing.paused_ms + beat.seconds * 1000;
  if (now < endedAt) return standing;
  // Without this a phone that slept would skip through holds that nobody did.
  if (now - endedAt > WATCHED_MS) return { ...standing, over: true };
  return toNext(standing, endedAt, now);
}

/** On to the next beat: "ready", "skip" and "go on" alike. Work done so far is kept. */
export function goOn(standing: Standing, now: number): Standing {
  return toNext(standing, now, now);
}

function toNext(standing: Standing, startsAt: number, now: number): Standing {
  if (standing.at >= standing.beats.length - 1) return standing;
  const worked = credited(standing, now);
  return {
    ...standing,
    worked,
    at: standing.at + 1,
    since: startsAt,
    paused_ms: 0,
    paused_at: null,
    over: false,
  };
}

/** Work seconds by spot, the present beat included as far as it ran. */
export function credited(standing: Standing, now: number): Readonly<Record<string, number>> {
  const beat = beatOf(standing);
  if (beat.kind !== 'work') return standing.worked;
  const key = spotKey(beat);
  const seconds = Math.round(elapsedMs(standing, now) / 1000);
  return { ...standing.worked, [key]: (standing.worked[key] ?? 0) + seconds };
}

/** Name of a spot in the record; holds no dot, which would split the field. */
export function spotKey(beat: Beat): string {
  return `${beat.step}-${beat.side}`.replaceAll('.', '_');
}

/** Skips what is left of this step, pauses and questions included. */
export function skipStep(standing: Standing, now: number): Standing {
  const { step, side } = beatOf(standing);
  let next = goOn(standing, now);
  while (
    beatOf(next).step === step &&
    beatOf(next).side === side &&
    beatOf(next).kind !== 'after'
  ) {
    next = { ...next, at: next.at + 1, since: now };
  }
  return next;
}

/** Back to the first beat of this step, or of the one before when it has just begun. */
export function back(standing: Standing, now: number): Standing {
  const here = beatOf(standing);
  let at = standing.at;
  const firstOfStep = (index: number): number => {
    const beat = standing.beats[index];
    let first = index;
    while (first > 0 && same(standing.beats[first - 1], beat)) first -= 1;
    return first;
  };
  const first = firstOfStep(at);
  const justBegun = at === first && (here.kind === 'ready' || elapsedMs(standing, now) < 3000);
  at = justBegun && first > 0 ? firstOfStep(first - 1) : first;
  const worked = credited(standing, now);
  return { ...standing, worked, at, since: now, paused_ms: 0, paused_at: null, over: false };
}

function same(a: Beat | undefined, b: Beat | undefined): boolean {
  return a !== undefined && b !== undefined && a.step === b.step && a.side === b.side;
}

export function pause(standing: Standing, now: number): Standing {
  return standing.paused_at === null ? { ...standing, paused_at: now } : standing;
}

export function resume(standing: Standing, now: number): Standing {
  if (standing.paused_at === null) return standing;
  const paused_ms = standing.paused_ms + (now - standing.paused_at);
  return { ...standing, paused_ms, paused_at: null };
}

/**
 * More or less time in the present beat, in seconds: at most `most` in all, and done at once when
 * less is left than is taken away. A beat that waits has no time to change.
 */
export function changeTime(standing: Standing, by: number, most: number, now: number): Standing {
  const beat = beatOf(standing);
  if (!isTimed(beat) || standing.over) return standing;
  const seconds = Math.min(beat.seconds + by, Math.max(most, beat.seconds));
  if (seconds * 1000 <= elapsedMs(standing, now)) return goOn(standing, now);
  if (seconds === beat.seconds) return standing;
  const beats = standing.beats.map((each, i) => (i === standing.at ? { ...beat, seconds } : each));
  return { ...standing, beats };
}

/**
 * Goes on where the app was last alive: what it was not there for has not run. A beat that was
 * running is paused at that instant, so the person starts it again when ready.
 */
export function lastSeen(standing: Standing, at: number): Standing {
  if (!isTimed(beatOf(standing)) || standing.paused_at !== null || standing.over) return standing;
  return { ...standing, paused_at: Math.max(at, standing.since + standing.paused_ms) };
}

/**
 * The answer to "is it easier?": only yes opens one more repeat, and the question after it while
 * the step allows more; no leaves this spot for today.
 */
export function answerEase(standing: Standing, step: Step, easier: boolean, now: number): Standing {
  const beat = beatOf(standing);
  if (beat.kind !== 'ask' || !easier) return goOn(standing, now);
  const number = beat.round + 1;
  const more = (step.repeats_up_to ?? 0) > number;
  const added: Beat[] = [
    ...round(step, { ...beat, rounds: number }, number),
    ...(more ? [{ ...beat, round: number }] : []),
  ];
  const beats = [
    ...standing.beats.slice(0, standing.at + 1),
    ...added,
    ...standing.beats.slice(standing.at + 1),
  ];
  return goOn({ ...standing, beats }, now);
}

/** Seconds of work in all. */
export function totalSeconds(worked: Readonly<Record<string, number>>): number {
  return Object.values(worked).reduce((sum, seconds) => sum + seconds, 0);
}

/** How far the session is, 0-1, in beats that run. */
export function share(standing: Standing): number {
  const timed = standing.beats.filter(isTimed);
  const done = standing.beats.slice(0, standing.at).filter(isTimed);
  return timed.length === 0 ? 0 : done.length / timed.length;
}

/** `{side}`, or with the words that a language needs in this place: `{side|linke|rechte}`. */
const SIDE_WORD = /\{(side|other_side)(?:\|([^{}|]+)\|([^{}|]+))?\}/g;

/** A text of the routine with the sides of this turn put in, in words. */
export function fill(
  text: string,
  turn: BodySide | null,
  names: Readonly<Record<BodySide, string>>,
): string {
  if (turn === null) return text;
  return text.replaceAll(SIDE_WORD, (_all, which: string, left?: string, right?: string) => {
    const side = which === 'side' ? turn : otherSide(turn);
    return (side === 'left' ? left : right) ?? names[side];
  });
}
