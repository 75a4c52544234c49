/** What a diary holds, for looking back: what was tried and what came of it, and the own activities then and now. Pure. */
import type { Answered } from './checkin.ts';
import { median } from './progress.ts';
import type { Day, MassageSession, PainLog, SessionKind } from './records.ts';

/** A way of easing pain, over all entries. */
export interface Tried {
  /** Id of the word, or the person's own text. */
  what: string;
  isOwn: boolean;
  times: number;
  worked: number;
  partly: number;
}

/** Sessions of one kind; the middles are of those with both numbers. */
export interface Sessions {
  kind: SessionKind;
  times: number;
  before: number | null;
  after: number | null;
}

export interface ActivityCourse {
  activity: string;
  first: number;
  firstOn: Day;
  now: number;
  nowOn: Day;
}

/** What was tried, most helpful first: by how often it worked, then by how often it helped a little. */
export function triedIn(logs: Iterable<PainLog>): Tried[] {
  const all = new Map<string, Tried>();
  for (const { relief } of logs)
    for (const { what, text, outcome } of Object.values(relief ?? {})) {
      // "Something else" is named by what was typed.
      const name = text?.trim() || what;
      if (name === undefined) continue;
      const each = all.get(name) ?? {
        what: name,
        isOwn: name !== what,
        times: 0,
        worked: 0,
        partly: 0,
      };
      all.set(name, each);
      each.times += 1;
      if (outcome === 'worked') each.worked += 1;
      if (outcome === 'partly') each.partly += 1;
    }
  return [...all.values()].sort(
    (a, b) => b.worked - a.worked || b.partly - a.partly || b.times - a.times,
  );
}

/** Sessions by kind, most frequent first. */
export function sessionsIn(sessions: Iterable<MassageSession>): Sessions[] {
  const all = new Map<SessionKind, MassageSession[]>();
  for (const each of sessions) {
    const kind = each.what ?? 'massage';
    all.set(kind, [...(all.get(kind) ?? []), each]);
  }
  return [...all]
    .map(([kind, list]) => {
      const both = list.flatMap(({ pain_before, pain_after }) =>
        pain_before === undefined || pain_after === undefined ? [] : [{ pain_before, pain_after }],
      );
      return {
        kind,
        times: list.length,
        before: median(both.map((each) => each.pain_before)),
        after: median(both.map((each) => each.pain_after)),
      };
    })
    .sort((a, b) => b.times - a.times);
}

/** Each own activity of the latest round, with its first and its latest rating. */
export function activityCourses(answered: readonly Answered[]): ActivityCourse[] {
  const sorted = [...answered].sort((a, b) => (a.day < b.day ? -1 : 1));
  const courses = new Map<string, ActivityCourse>();
  for (const { day, values } of sorted)
    for (const [id, { activity, rating }] of Object.entries(values.psfs ?? {})) {
      if (activity === undefined || rating === undefined) continue;
      const first = courses.get(id) ?? { first: rating, firstOn: day };
      courses.set(id, {
        activity,
        first: first.first,
        firstOn: first.firstOn,
        now: rating,
        nowOn: day,
      });
    }
  const latest = sorted.findLast(({ values }) => Object.keys(values.psfs ?? {}).length > 0);
  return Object.keys(latest?.values.psfs ?? {}).flatMap((id) => courses.get(id) ?? []);
}
