/**
 * A routine cut to the minutes at hand. Pure: the same steps and minutes always give the same steps.
 * What keeps somebody safe stays whatever the time: the first position, every look at oneself, the last
 * rest and the end. No hold gets shorter than its guide says; there are only fewer of them.
 */
import type { Step, StepKind } from './knowledge.ts';

/** Lead to a place of work, and make no sense without it. */
const LEADS: ReadonlySet<StepKind> = new Set(['position', 'search', 'change_place']);
/** What somebody may do for any length of time. */
const STRETCHABLE: ReadonlySet<StepKind> = new Set(['walk', 'keep']);
const SAFETY: ReadonlySet<StepKind> = new Set(['check', 'finish']);
const LEAST_SECONDS = 60;
const GRAIN_SECONDS = 30;

/** The choices of minutes that are offered beside the whole routine. */
export const SHORT_MINUTES = [3, 5, 10] as const;

/** Seconds of one side: every repeat and the pauses between them; a step that waits counts as its guide says. */
export function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { seconds, repeats = 1, pause_seconds = 0 }) => {
    return sum + seconds * repeats + pause_seconds * (repeats - 1);
  }, 0);
}

/**
 * The steps that fit into `seconds`, or the least that still makes sense when nothing fits.
 * In this order: no added holds, no optional steps, fewer repeats, shorter walks, fewer places.
 */
export function shortened(steps: readonly Step[], seconds: number): readonly Step[] {
  if (secondsOf(steps) <= seconds) return steps;
  let kept = steps.map(withoutAdding);
  const fits = (): boolean => secondsOf(kept) <= seconds;
  const cuts = [withoutOptional, withFewerRepeats, withShorterWalk, withFewerPlaces];
  for (const cut of cuts) {
    for (let next = kept; !fits(); ) {
      next = cut(kept, secondsOf(kept) - seconds);
      if (next === kept) break;
      kept = next;
    }
  }
  return kept;
}

export interface Length {
  /** Null: the whole routine. */
  minutes: number | null;
  /** What it really takes, both sides when both are done. */
  seconds: number;
}

/** The lengths to choose from: the whole, and those of 3, 5 and 10 minutes that it can be cut to. */
export function lengths(steps: readonly Step[], turns: number): Length[] {
  const whole = { minutes: null, seconds: secondsOf(steps) * turns };
  const short = SHORT_MINUTES.flatMap((minutes) => {
    const seconds = secondsOf(shortened(steps, (minutes * 60) / turns)) * turns;
    // Half a minute over is still "3 minutes"; a routine that cannot be cut so far is not offered so.
    const fits = seconds <= minutes * 60 + GRAIN_SECONDS && seconds < whole.seconds;
    return fits ? [{ minutes, seconds }] : [];
  });
  const different = short.filter(({ seconds }, i) => seconds !== short[i - 1]?.seconds);
  return [...different, whole];
}

function withoutAdding(step: Step): Step {
  if (step.repeats_up_to === undefined) return step;
  const { repeats_up_to, ...rest } = step;
  return rest;
}

/** Works at a place: neither leads there nor keeps somebody safe. */
function isWork({ kind }: Step): boolean {
  return !LEADS.has(kind) && !SAFETY.has(kind) && kind !== 'rest';
}

/** Without the last optional step, as long as another step of work stays. */
function withoutOptional(steps: readonly Step[]): Step[] {
  const at = steps.findLastIndex((step) => step.optional === true && !SAFETY.has(step.kind));
  const step = steps[at];
  const isOnly = step !== undefined && isWork(step) && steps.filter(isWork).length === 1;
  return step === undefined || isOnly ? (steps as Step[]) : steps.filter((_, i) => i !== at);
}

/** One repeat fewer where there are most; the later step of equals first. */
function withFewerRepeats(steps: readonly Step[]): Step[] {
  const most = Math.max(...steps.map(({ repeats = 1 }) => repeats));
  if (most <= 1) return steps as Step[];
  const at = steps.findLastIndex(({ repeats = 1 }) => repeats === most);
  return steps.map((step, i) => (i === at ? { ...step, repeats: most - 1 } : step));
}

/** The longest walk or rest in one place shorter by what is too much, in half minutes. */
function withShorterWalk(steps: readonly Step[], tooMuch: number): Step[] {
  const long = steps.filter(
    ({ kind, seconds }) => STRETCHABLE.has(kind) && seconds > LEAST_SECONDS,
  );
  const longest = Math.max(...long.map(({ seconds }) => seconds));
  const at = steps.findLastIndex((step) => long.includes(step) && step.seconds === longest);
  if (at === -1) return steps as Step[];
  const cut = Math.ceil(tooMuch / GRAIN_SECONDS) * GRAIN_SECONDS;
  const seconds = Math.max(LEAST_SECONDS, longest - cut);
  return steps.map((step, i) => (i === at ? { ...step, seconds } : step));
}

/** Without the last place of work and the steps that lead there; the first place always stays. */
function withFewerPlaces(steps: readonly Step[]): Step[] {
  const places = placesIn(steps);
  const last = places.at(-1);
  if (last === undefined || places.length === 1) return steps as Step[];
  return steps.filter((_, i) => !last.includes(i));
}

/** Rows of indexes: the steps that lead somewhere, the work there, and rests that more work follows. */
function placesIn(steps: readonly Step[]): number[][] {
  const lastWork = steps.findLastIndex(isWork);
  const places: number[][] = [];
  let before: StepKind | undefined;
  for (const [i, step] of steps.entries()) {
    // A look at oneself stays, wherever it stands; so does the rest at the end.
    if (i > lastWork || SAFETY.has(step.kind)) continue;
    const begins = LEADS.has(step.kind) && (before === undefined || !LEADS.has(before));
    if (begins || places.length === 0) places.push([]);
    places.at(-1)?.push(i);
    before = step.kind;
  }
  // What leads to no work (a position before the rest at the end) belongs to the place before it.
  return places.filter((place) => place.some((i) => isWork(steps[i] as Step)));
}
