/**
 * The massage session that is running. It lies in the store, so a reload, a call or an empty battery goes on
 * where it was; finished, it becomes a record without any typing.
 */
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import type { Routine } from '../domain/knowledge.ts';
import type { MassageSession, Patch, Score, SessionSpot, Side } from '../domain/records.ts';
import {
  type BodySide,
  begin,
  credited,
  planBeats,
  type Standing,
  spotKey,
  totalSeconds,
} from '../domain/session.ts';
import { readSmall, writeSmall } from '../store/small.ts';
import { create, update } from './write.ts';

export interface ActiveSession {
  /** Of the record it will become: saved twice, it is the same record. */
  id: string;
  routine: string;
  routine_version: number;
  sides: readonly BodySide[];
  tool?: string;
  /** Which of the routine's positions was chosen. */
  position?: string;
  finder_run?: string;
  pain_before?: Score;
  started_at: string;
  standing: Standing;
}

export interface Start {
  routine: Routine;
  /** In the order in which they have their turn; empty for a routine without sides. */
  sides: readonly BodySide[];
  tool?: string | undefined;
  position?: string | undefined;
  finder_run?: string | undefined;
  pain_before?: Score | undefined;
}

/** Starts a session. One that was running before is kept as an unfinished record. */
export async function startSession({
  routine,
  sides,
  tool,
  position,
  finder_run,
  pain_before,
}: Start): Promise<ActiveSession> {
  await endActive();
  const now = new Date();
  const session: ActiveSession = {
    id: newId(),
    routine: routine.id,
    routine_version: routine.version,
    sides,
    ...(tool === undefined ? {} : { tool }),
    ...(position === undefined ? {} : { position }),
    ...(finder_run === undefined ? {} : { finder_run }),
    ...(pain_before === undefined ? {} : { pain_before }),
    started_at: now.toISOString(),
    standing: begin(planBeats(routine, sides), now.getTime()),
  };
  await keep(session);
  return session;
}

/** The session that is running, if any. */
export async function activeSession(): Promise<ActiveSession | null> {
  const kept = (await readSmall('active_session')) as Partial<ActiveSession> | undefined;
  // What another version of the app left behind cannot be gone on with.
  return kept?.standing && kept.id && kept.routine ? (kept as ActiveSession) : null;
}

/** Keeps where the session stands; called at every beat, so a reload loses nothing. */
export async function keepStanding(
  session: ActiveSession,
  standing: Standing,
): Promise<ActiveSession> {
  const next = { ...session, standing };
  await keep(next);
  return next;
}

const LONGEST_BEAT_MS = 30 * 60_000;

export interface Ending {
  completed: boolean;
  stop_reason?: string;
}

/** Ends a session and writes it down. Resolves with the record's id. Idempotent per session. */
export async function finishSession(
  session: ActiveSession,
  ending: Ending,
  routine?: Routine,
): Promise<string> {
  // A session found open days later did not last for days: it ended soon after its last sign of life.
  const end = Math.min(
    Date.now(),
    session.standing.since + session.standing.paused_ms + LONGEST_BEAT_MS,
  );
  const worked = credited(session.standing, end);
  const record: MassageSession = {
    routine: session.routine,
    routine_version: session.routine_version,
    started_at: session.started_at,
    ended_at: new Date(end).toISOString(),
    seconds_total: totalSeconds(worked),
    // Skipping to the end is not a session done.
    completed: ending.completed && totalSeconds(worked) > 0,
    ...(ending.stop_reason === undefined ? {} : { stop_reason: ending.stop_reason }),
    ...(session.pain_before === undefined ? {} : { pain_before: session.pain_before }),
    ...(session.tool === undefined ? {} : { tool: session.tool }),
    ...(session.finder_run === undefined ? {} : { finder_run: session.finder_run }),
    ...(session.sides.length === 1 ? { side: session.sides[0] as Side } : {}),
    ...(routine?.groups[0] === undefined ? {} : { muscle: routine.groups[0] }),
    spots: spotsOf(session, worked, routine),
  };
  // Saved first, cleared second, under the id it has had from the start: killed in between, it is not doubled.
  await create('massage_session', record, { id: session.id, at: new Date(session.started_at) });
  await writeSmall('active_session', undefined);
  return session.id;
}

function spotsOf(
  { standing }: ActiveSession,
  worked: Readonly<Record<string, number>>,
  routine: Routine | undefined,
): Record<string, SessionSpot> {
  const spots: Record<string, SessionSpot> = {};
  for (const beat of standing.beats) {
    const key = spotKey(beat);
    const seconds = worked[key];
    if (beat.kind !== 'work' || !seconds || key in spots) continue;
    const point = routine?.steps.find((step) => step.id === beat.step)?.points[0];
    spots[key] = {
      seconds,
      sort: Object.keys(spots).length + 1,
      ...(point === undefined ? {} : { point }),
      ...(beat.side === 'left' || beat.side === 'right' ? { side: beat.side } : {}),
    };
  }
  return spots;
}

/** What comes later: the rating after the session, after one hour, next morning. */
export function rateSession(id: string, rating: Patch<'massage_session'>): Promise<void> {
  return update('massage_session', id, rating);
}

async function endActive(): Promise<void> {
  const before = await activeSession();
  if (before) await finishSession(before, { completed: false, stop_reason: 'replaced' });
}

async function keep(session: ActiveSession): Promise<void> {
  await writeSmall('active_session', session as unknown as Json);
}
