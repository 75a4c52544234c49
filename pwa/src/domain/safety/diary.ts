/** The diary functions that safety questions may look at (`d.`): a closed list, pure, asked with the time. */

import { DAY_MS } from '../days.ts';
import type { Episode, MassageSession, PainLog, PatchPlacement, SessionKind } from '../records.ts';
import type { DiarySnapshot } from './types.ts';

const HOUR_MS = 3_600_000;
/** What set the pain off, when it was an injury (ids in knowledge/words/triggers). */
const INJURIES = ['fall_or_knock'];

export interface DiaryRecords {
  /** Any order; about the last six months are enough. */
  logs: readonly PainLog[];
  sessions: readonly MassageSession[];
  patches: readonly PatchPlacement[];
  /** Episodes that the person opened. */
  episodes?: readonly Episode[];
}

/** Everything known at `now`; what is not known is left out. */
export function snapshot(records: DiaryRecords, now: Date): DiarySnapshot {
  const nowMs = now.getTime();
  const logs = inOrder(records.logs, nowMs);
  return {
    ...known('pain_now', painNow(logs, nowMs)),
    ...known('pain_rise', painRise(logs, nowMs)),
    ...known('injury_hours', injuryHours(logs, nowMs)),
    ...known('last_massage_hours', lastMassageHours(records.sessions, nowMs)),
    ...known('episode_days', episodeDays(logs, records.episodes ?? [], nowMs)),
    zones_new_14d: zonesNew(logs, nowMs),
    patch_on: isPatchOn(records.patches, nowMs),
  };
}

/** Whether a log tells of an injury: the moment `injury`. */
export function isInjury(log: PainLog): boolean {
  return INJURIES.some((trigger) => log.triggers?.[trigger] === true);
}

interface Dated {
  at: number;
  log: PainLog;
}

function inOrder(logs: readonly PainLog[], nowMs: number): Dated[] {
  return logs
    .filter((log) => log.deleted !== true && log.occurred_at !== undefined)
    .map((log) => ({ at: Date.parse(log.occurred_at ?? ''), log }))
    .filter((each) => each.at <= nowMs)
    .sort((a, b) => a.at - b.at);
}

function known<Name extends keyof DiarySnapshot>(
  name: Name,
  value: DiarySnapshot[Name],
): DiarySnapshot {
  return value === undefined ? {} : { [name]: value };
}

function latestRated(logs: Dated[], nowMs: number): Dated | undefined {
  return logs.findLast((each) => each.log.pain_now != null && nowMs - each.at < DAY_MS);
}

/** The newest rating of the last 24 hours. */
function painNow(logs: Dated[], nowMs: number): number | undefined {
  return latestRated(logs, nowMs)?.log.pain_now;
}

/** The newest rating above the median of the 7 days before it. */
function painRise(logs: Dated[], nowMs: number): number | undefined {
  const newest = latestRated(logs, nowMs);
  if (newest === undefined) return undefined;
  const before = logs
    .filter((each) => each !== newest && each.at <= newest.at && newest.at - each.at <= 7 * DAY_MS)
    .map((each) => each.log.pain_now)
    .filter((value) => value != null)
    .sort((a, b) => a - b);
  const middle = before.length / 2;
  const low = before[Math.ceil(middle) - 1];
  const high = before[Math.floor(middle)];
  if (low === undefined || high === undefined || newest.log.pain_now === undefined)
    return undefined;
  return newest.log.pain_now - (low + high) / 2;
}

/**
 * Zones tapped in the last 24 hours and not in the 14 days before, each as `zone` and as `zone.side`: the other leg
 * is a new place too.
 */
function zonesNew(logs: Dated[], nowMs: number): string[] {
  const now = new Set<string>();
  const before = new Set<string>();
  for (const { at, log } of logs) {
    if (nowMs - at > 15 * DAY_MS) continue;
    for (const key of tapped(log)) (nowMs - at < DAY_MS ? now : before).add(key);
  }
  const fresh = [...now].filter((key) => !before.has(key));
  return [...new Set(fresh.flatMap((key) => [key.split('.', 1)[0] ?? key, key]))].sort();
}

function tapped(log: PainLog): string[] {
  return Object.entries(log.zones ?? {})
    .filter(([zone]) => zone !== 'elsewhere')
    .flatMap(([zone, sides]) =>
      Object.entries(sides)
        .filter(([, strength]) => (strength ?? 0) > 0)
        .map(([side]) => `${zone}.${side}`),
    );
}

function injuryHours(logs: Dated[], nowMs: number): number | undefined {
  const injury = logs.findLast((each) => isInjury(each.log));
  return injury === undefined ? undefined : (nowMs - injury.at) / HOUR_MS;
}

/** Kinds of sessions that press on the skin; a walk or a stretch is no massage. */
const PRESSES: ReadonlySet<SessionKind> = new Set(['massage', 'roll']);

function lastMassageHours(sessions: readonly MassageSession[], nowMs: number): number | undefined {
  const ends = sessions
    .filter(({ deleted, what }) => deleted !== true && PRESSES.has(what ?? 'massage'))
    .map((session) => session.ended_at ?? session.started_at ?? session.occurred_at)
    .filter((at) => at !== undefined)
    .map((at) => Date.parse(at))
    .filter((at) => at <= nowMs);
  return ends.length === 0 ? undefined : (nowMs - Math.max(...ends)) / HOUR_MS;
}

function isPatchOn(patches: readonly PatchPlacement[], nowMs: number): boolean {
  return patches.some((patch) => {
    if (patch.deleted === true || patch.off_at != null || patch.on_at === undefined) return false;
    return Date.parse(patch.on_at) <= nowMs;
  });
}

function hurts(log: PainLog): boolean {
  const ratings = [log.pain_now, log.pain_worst, log.pain_average];
  return ratings.some((rating) => (rating ?? 0) > 0) || tapped(log).length > 0;
}

/** Days since the first pain after 14 days without, or since the person said that it is new. */
function episodeDays(
  logs: Dated[],
  episodes: readonly Episode[],
  nowMs: number,
): number | undefined {
  const painful = logs.filter((each) => hurts(each.log)).map((each) => each.at);
  let start: number | undefined;
  let previous = nowMs;
  for (const at of painful.reverse()) {
    if (previous - at >= 14 * DAY_MS) break;
    start = at;
    previous = at;
  }
  if (start === undefined) return undefined;
  const opened = episodes
    .filter((episode) => episode.deleted !== true && episode.began_on !== undefined)
    .map((episode) => Date.parse(episode.began_on ?? ''))
    .filter((at) => at <= nowMs);
  return (nowMs - Math.max(start, ...opened)) / DAY_MS;
}
