/** What the diary says about places: what lies on the body now, the last map, and maps over time. Pure. */
import { addDays } from './days.ts';
import type { Day, Finding, PainLog, PatchPlacement } from './records.ts';

/** `zone.side`, as in `zones` of an entry. */
export type PlaceKey = string;
export type Layer = 'tender' | 'my_pain' | 'patch';

export interface PlaceMark {
  kind: Layer;
  key: PlaceKey;
}

/** Where a point lies. */
export interface PointPlace {
  readonly id: string;
  readonly home_zones: readonly string[];
}

/** Strengths by place, without those that were taken away. */
export function placesOf({
  zones,
}: {
  readonly zones?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}): Record<PlaceKey, number> {
  const places: Record<PlaceKey, number> = {};
  for (const [zone, sides] of Object.entries(zones ?? {})) {
    for (const [side, strength] of Object.entries(sides)) {
      if (strength !== null) places[`${zone}.${side}`] = strength;
    }
  }
  return places;
}

/** The newest of these entries (newest first) that has a map. */
export function lastMap<E extends { readonly values: PainLog }>(
  newestFirst: readonly E[],
): { entry: E; places: Record<PlaceKey, number> } | undefined {
  for (const entry of newestFirst) {
    const places = placesOf(entry.values);
    if (Object.keys(places).length > 0) return { entry, places };
  }
  return undefined;
}

/** What else belongs on the map today: patches that are on, and what pressing last found at each point. */
export function marksOf(
  patches: readonly PatchPlacement[],
  findings: readonly Finding[],
  points: readonly PointPlace[],
  now: Date,
): PlaceMark[] {
  const seen = new Set<string>();
  const marks: PlaceMark[] = [];
  const put = (kind: Layer, key: PlaceKey): void => {
    if (seen.has(`${kind} ${key}`)) return;
    seen.add(`${kind} ${key}`);
    marks.push({ kind, key });
  };
  for (const patch of patches) {
    if (isOn(patch, now) && patch.zone !== undefined && patch.side !== undefined)
      put('patch', `${patch.zone}.${patch.side}`);
  }
  for (const { point, side, tender, my_pain } of newestOfEach(findings)) {
    for (const zone of points.find(({ id }) => id === point)?.home_zones ?? []) {
      const key = `${zone}.${side}`;
      if (my_pain === 'reproduces') put('my_pain', key);
      else if (tender) put('tender', key);
    }
  }
  return marks;
}

function isOn({ on_at, off_at, deleted }: PatchPlacement, now: Date): boolean {
  return deleted !== true && on_at !== undefined && off_at === undefined && new Date(on_at) <= now;
}

/** Of several findings at one point and side the latest counts. */
function newestOfEach(findings: readonly Finding[]): Finding[] {
  const latest = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.deleted === true) continue;
    const key = `${finding.point} ${finding.side}`;
    const before = latest.get(key);
    if (before === undefined || (before.occurred_at ?? '') < (finding.occurred_at ?? ''))
      latest.set(key, finding);
  }
  return [...latest.values()];
}

// ---------------------------------------------------------------- over time

export const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

export interface PlaceOverTime {
  readonly key: PlaceKey;
  /** On how many days it was marked. */
  readonly days: number;
  /** Mean of those days' highest strengths, 1 to 10. */
  readonly strength: number;
}

export interface Composite {
  readonly from: Day;
  readonly to: Day;
  /** Days with any place marked. */
  readonly mapped: number;
  /** Most days first; then the stronger. */
  readonly places: readonly PlaceOverTime[];
}

/** All maps of `span` days up to and with `to` laid over each other. A day counts once, with its highest strength. */
export function composite(
  logs: Iterable<Pick<PainLog, 'zones' | 'local_date' | 'deleted'>>,
  to: Day,
  span: number,
): Composite {
  const from = addDays(to, 1 - span);
  const highest = new Map<PlaceKey, Map<Day, number>>();
  const mapped = new Set<Day>();
  for (const log of logs) {
    const date = log.local_date;
    if (date === undefined || date < from || date > to || log.deleted === true) continue;
    for (const [key, strength] of Object.entries(placesOf(log))) {
      mapped.add(date);
      const days = highest.get(key) ?? new Map<Day, number>();
      days.set(date, Math.max(strength, days.get(date) ?? 0));
      highest.set(key, days);
    }
  }
  const places = [...highest].map(([key, days]) => {
    const sum = [...days.values()].reduce((all, one) => all + one, 0);
    return { key, days: days.size, strength: Math.round((sum / days.size) * 10) / 10 };
  });
  places.sort((a, b) => b.days - a.days || b.strength - a.strength || (a.key < b.key ? -1 : 1));
  return { from, to, mapped: mapped.size, places };
}

/**
 * How much a place hurt in these days, up to 10: strength on its days times its share of the days with a map.
 * What hurts a little every day and what hurts much on few days look alike; the number of days tells them apart.
 */
export function weightOf({ days, strength }: PlaceOverTime, mapped: number): number {
  return mapped === 0 ? 0 : (strength * days) / mapped;
}
