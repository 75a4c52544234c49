/**
 * Which session is to be asked about now: an hour after it, and next morning. One question at a time, about the
 * latest session only, and only while the answer still means something. Pure.
 */
import type { MassageSession, SessionKind } from './records.ts';

export type Look = 'hour' | 'morning';

export interface Recorded {
  readonly id: string;
  readonly values: MassageSession;
}

export interface DueLook {
  id: string;
  look: Look;
  session: MassageSession;
}

/** Soreness or skin may show later on. A walk or a rest is not asked about. The server reminds of the same. */
const ASKED: ReadonlySet<SessionKind> = new Set([
  'massage',
  'roll',
  'stretch',
  'glide',
  'strength',
  'heat_cold',
]);
/** What touches the skin, warms or cools it. */
const ON_SKIN: ReadonlySet<SessionKind> = new Set(['massage', 'roll', 'heat_cold']);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A little early is near enough. */
const HOUR_FROM_MS = 50 * MINUTE_MS;
const HOUR_UNTIL_MS = 5 * HOUR_MS;
const MORNING_FROM_HOUR = 5;
const MORNING_UNTIL_HOUR = 18;

/** The question that is due; null when there is none, or when it was put away (`<id>:<look>`). */
export function dueLook(
  sessions: readonly Recorded[],
  now: Date,
  putAway: ReadonlySet<string> = new Set(),
): DueLook | null {
  const nowMs = now.getTime();
  const latest = sessions
    .map(({ id, values }) => ({ id, session: values, endedMs: endMs(values) }))
    .filter(
      ({ session, endedMs }) => session.deleted !== true && endedMs <= nowMs && isAsked(session),
    )
    .sort((a, b) => b.endedMs - a.endedMs)[0];
  if (latest === undefined) return null;
  const { id, session, endedMs } = latest;
  const look = lookAt(endedMs, now);
  if (look === null || isAnswered(session, look) || putAway.has(`${id}:${look}`)) return null;
  return { id, look, session };
}

/** Whether the skin is asked about too. */
export function touchesSkin({ what }: MassageSession): boolean {
  return ON_SKIN.has(what ?? 'massage');
}

/** The two fields of a record that hold the answers to a look. */
export const FIELDS = {
  hour: { pain: 'pain_1h', skin: 'skin_1h' },
  morning: { pain: 'pain_next_day', skin: 'skin_next_day' },
} as const;

function isAsked({ what, seconds_total, origin }: MassageSession): boolean {
  const isReal = origin === undefined || origin === 'live';
  // A session left before it began has nothing to be asked about.
  return isReal && ASKED.has(what ?? 'massage') && (seconds_total ?? 1) > 0;
}

function isAnswered(session: MassageSession, look: Look): boolean {
  const { pain, skin } = FIELDS[look];
  return session[pain] !== undefined || session[skin] !== undefined;
}

function endMs({ ended_at, started_at, occurred_at }: MassageSession): number {
  return Date.parse(ended_at ?? started_at ?? occurred_at ?? '') || Number.POSITIVE_INFINITY;
}

function lookAt(endedMs: number, now: Date): Look | null {
  const since = now.getTime() - endedMs;
  const morning = new Date(endedMs);
  // The phone's own days: the morning after is where the person is now.
  morning.setDate(morning.getDate() + 1);
  const isNextDay = morning.toDateString() === now.toDateString();
  const hour = now.getHours();
  if (isNextDay && hour >= MORNING_FROM_HOUR && hour < MORNING_UNTIL_HOUR) return 'morning';
  return since >= HOUR_FROM_MS && since <= HOUR_UNTIL_MS ? 'hour' : null;
}
