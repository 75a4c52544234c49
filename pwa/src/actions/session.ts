/**
 * The massage session that is running. It lies in the store, so a reload, a call or an empty battery goes on
 * where it was; finished, it becomes a record without any typing.
 */
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import type { MassageSession, MyPain, Patch, Score, SessionSpot, Side } from '../domain/records.ts';
import { readSmall, writeSmall } from '../store/small.ts';
import { create, update } from './write.ts';

export interface ActiveSession {
  id: string;
  routine: string;
  routine_version: number;
  muscle?: string;
  side?: Side;
  tool?: string;
  finder_run?: string;
  started_at: string;
  /** Index of the running step of the routine. */
  step: number;
  /** Seconds already spent in this step before `resumed_at`. */
  step_seconds: number;
  /** When the clock last started; null while paused. */
  resumed_at: string | null;
  /** Seconds over all finished stretches of the clock. */
  seconds_total: number;
  spots: Record<string, SessionSpot>;
  pain_before?: Score;
}

export type Start = Pick<ActiveSession, 'routine' | 'routine_version'> &
  Partial<Pick<ActiveSession, 'muscle' | 'side' | 'tool' | 'finder_run' | 'pain_before'>>;

/** Starts a session, running. What was running before is kept as an unfinished record. */
export async function startSession(start: Start): Promise<ActiveSession> {
  const before = await activeSession();
  if (before) await finishSession({ completed: false, stop_reason: 'replaced' });
  const now = new Date().toISOString();
  return await keep({
    ...start,
    id: newId(),
    started_at: now,
    step: 0,
    step_seconds: 0,
    resumed_at: now,
    seconds_total: 0,
    spots: {},
  });
}

export async function activeSession(): Promise<ActiveSession | null> {
  return ((await readSmall('active_session')) as ActiveSession | undefined) ?? null;
}

/** Seconds spent in the running step, at `now`. */
export function stepSeconds(session: ActiveSession, now = new Date()): number {
  return session.step_seconds + sinceResumed(session, now);
}

function sinceResumed({ resumed_at }: ActiveSession, now: Date): number {
  // A phone clock that was set back must not give a negative time.
  return resumed_at ? Math.max(0, (now.getTime() - Date.parse(resumed_at)) / 1000) : 0;
}

/** The clock stopped at `now`: everything up to here is counted. */
function stopped(session: ActiveSession, now: Date): ActiveSession {
  const spent = sinceResumed(session, now);
  return {
    ...session,
    step_seconds: session.step_seconds + spent,
    seconds_total: session.seconds_total + spent,
    resumed_at: null,
  };
}

export function pauseSession(): Promise<ActiveSession | null> {
  return change((session, now) => stopped(session, now));
}

export function resumeSession(): Promise<ActiveSession | null> {
  return change((session, now) => (session.resumed_at ? session : { ...session, resumed_at: now.toISOString() }));
}

/** Goes to a step; a paused session stays paused. */
export function goToStep(step: number): Promise<ActiveSession | null> {
  return change((session, now) => ({
    ...stopped(session, now),
    step,
    step_seconds: 0,
    resumed_at: session.resumed_at ? now.toISOString() : null,
  }));
}

/** Notes what happened at one spot (seconds, pressure, tender, my pain). `item` is the spot's own id. */
export function noteSpot(item: string, spot: SessionSpot): Promise<ActiveSession | null> {
  return change((session) => ({
    ...session,
    spots: {
      ...session.spots,
      [item]: { sort: Object.keys(session.spots).length + 1, ...session.spots[item], ...spot },
    },
  }));
}

export interface Ending {
  completed: boolean;
  stop_reason?: string;
  pain_after?: Score;
  feeling?: 'better' | 'same' | 'worse';
}

/** Ends the running session and writes it down. Resolves with the record's id; null when nothing was running. */
export async function finishSession(ending: Ending): Promise<string | null> {
  const session = await activeSession();
  if (!session) return null;
  const now = new Date();
  const { id, step: _step, step_seconds: _seconds, resumed_at: _resumed, ...rest } = stopped(session, now);
  const record: MassageSession = {
    ...rest,
    seconds_total: Math.round(rest.seconds_total),
    ended_at: now.toISOString(),
    ...ending,
  };
  // Saved first, cleared second, under the id it has had from the start: killed in between, it is saved again, not doubled.
  await create('massage_session', record, { id, at: new Date(session.started_at) });
  await writeSmall('active_session', undefined);
  return id;
}

/** What comes later: the rating after the session, after one hour, next morning. */
export function rateSession(id: string, rating: Patch<'massage_session'>): Promise<void> {
  return update('massage_session', id, rating);
}

async function change(step: (session: ActiveSession, now: Date) => ActiveSession): Promise<ActiveSession | null> {
  const session = await activeSession();
  return session ? await keep(step(session, new Date())) : null;
}

async function keep(session: ActiveSession): Promise<ActiveSession> {
  await writeSmall('active_session', session as unknown as Json);
  return session;
}

export type { MyPain, SessionSpot };
