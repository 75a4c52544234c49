/**
 * The massage session that is running. It lies in the store, so a reload, a call or an empty battery goes on
 * where it was; finished, it becomes a record without any typing.
 */
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import type { Routine, Step } from '../domain/knowledge.ts';
import type {
  MassageSession,
  Patch,
  Score,
  SessionKind,
  SessionSpot,
  Side,
} from '../domain/records.ts';
import {
  type BodySide,
  begin,
  credited,
  planBeats,
  type Standing,
  spotKey,
  totalSeconds,
} from '../domain/session.ts';
import { readSetting, readSmall, writeSetting, writeSmall } from '../store/small.ts';
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
  /** The routine's kind and first muscle: the record needs them even when the guide cannot be read. */
  what?: SessionKind;
  muscle?: string;
  /** When the app was last alive, epoch ms: what comes after it has not been done. */
  seen_at?: number;
}

export interface Start {
  routine: Routine;
  /** In the order in which they have their turn; empty for a routine without sides. */
  sides: readonly BodySide[];
  tool?: string | undefined;
  position?: string | undefined;
  finder_run?: string | undefined;
  pain_before?: Score | undefined;
  /** The steps that there is time for; all of them unless given. */
  steps?: readonly Step[] | undefined;
}

/** Starts a session. One that was running before is kept as an unfinished record. */
export async function startSession({
  routine,
  sides,
  tool,
  position,
  finder_run,
  pain_before,
  steps = routine.steps,
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
    standing: begin(planBeats(routine, sides, steps), now.getTime()),
    what: routine.kind,
    ...(routine.groups[0] === undefined ? {} : { muscle: routine.groups[0] }),
    seen_at: now.getTime(),
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

/** Keeps where the session stands; called at every beat and every few seconds, so a reload loses nothing. */
export async function keepStanding(
  session: ActiveSession,
  standing: Standing,
): Promise<ActiveSession> {
  const next = { ...session, standing, seen_at: Date.now() };
  await keep(next);
  return next;
}

/** The app says that it is alive every few seconds; a phone that sleeps may be late. */
const GRACE_MS = 60_000;

/** When the app was last alive during this session, epoch ms. */
export function seenAt(session: ActiveSession): number {
  return session.seen_at ?? session.standing.since + session.standing.paused_ms;
}

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
  const end = Math.min(Date.now(), seenAt(session) + GRACE_MS);
  const muscle = session.muscle ?? routine?.groups[0];
  const worked = credited(session.standing, end);
  const record: MassageSession = {
    what: session.what ?? routine?.kind ?? 'massage',
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
    ...(muscle === undefined ? {} : { muscle }),
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

/** So long after its last sign of life a session is nobody's any more: it is written down as interrupted. */
const FORGOTTEN_MS = 12 * 3_600_000;

/** The session that was left in the middle, to be offered again; one that was forgotten is written down here. */
export async function leftSession(now = Date.now()): Promise<ActiveSession | null> {
  const session = await activeSession();
  if (session === null || now - seenAt(session) < FORGOTTEN_MS) return session;
  await finishSession(session, { completed: false, stop_reason: 'interrupted' });
  return null;
}

async function endActive(): Promise<void> {
  const before = await activeSession();
  if (before) await finishSession(before, { completed: false, stop_reason: 'replaced' });
}

async function keep(session: ActiveSession): Promise<void> {
  await writeSmall('active_session', session as unknown as Json);
}

const PUT_AWAY = 'looks_put_away';
/** So many answers "do not ask" are remembered; older ones are about sessions that nobody asks about any more. */
const REMEMBERED = 20;

/** The looks that the person does not want to be asked for, as `<session>:<look>`. */
export async function putAwayLooks(): Promise<ReadonlySet<string>> {
  const kept = await readSetting(PUT_AWAY);
  return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []);
}

export async function keepPutAway(id: string, look: string): Promise<void> {
  const kept = [...(await putAwayLooks()), `${id}:${look}`];
  await writeSetting(PUT_AWAY, kept.slice(-REMEMBERED));
}
