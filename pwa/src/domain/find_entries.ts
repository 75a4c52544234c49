/** Searching the diary: which records a search lets through. Pure; the words come from outside. */
import type { Day, Kind, Records } from './records.ts';
import { folded } from './search.ts';

export interface Wanted {
  /** As typed; every word must be found, in any order. */
  text: string;
  /** Empty: every kind. */
  kinds: readonly Kind[];
  /** A zone of the map, whatever its side. */
  zone: string;
  /** A way of easing pain, or a patch product. */
  relief: string;
  /** Local days, both included; empty for no limit. */
  from: Day | '';
  to: Day | '';
}

export const EVERYTHING: Wanted = { text: '', kinds: [], zone: '', relief: '', from: '', to: '' };

/** A word for an id of the lists; undefined when there is none. */
export type Label = (id: string) => string | undefined;

interface Found<K extends Kind = Kind> {
  kind: K;
  values: Records[K];
}

/** Fields that hold ids and times: nobody searches for them. */
const SILENT = new Set([
  'occurred_at',
  'time_zone',
  'local_date',
  'recorded_at',
  'knowledge_version',
  'origin',
  'bundle_hash',
  'rules_version',
  'finder_run',
  'episode',
]);
const INSTANT = /^\d{4}-\d\d-\d\dT/;

/** Whether anything is asked for at all. */
export function isAsking(wanted: Wanted): boolean {
  return (
    wanted.kinds.length > 0 ||
    [wanted.text, wanted.zone, wanted.relief, wanted.from, wanted.to].some(Boolean)
  );
}

/** A test for records. `also` are further words of a record, such as the line that lists show. */
export function matcher(
  wanted: Wanted,
  label: Label,
  also: (record: Found) => string = () => '',
): (record: Found) => boolean {
  const words = folded(wanted.text).split(' ').filter(Boolean);
  return (record) => {
    if (wanted.kinds.length > 0 && !wanted.kinds.includes(record.kind)) return false;
    const day = record.values.local_date ?? '';
    if ((wanted.from && day < wanted.from) || (wanted.to && day > wanted.to)) return false;
    if (wanted.zone && !placesOf(record).includes(wanted.zone)) return false;
    if (wanted.relief && !reliefsOf(record).includes(wanted.relief)) return false;
    if (words.length === 0) return true;
    const text = folded(`${also(record)} ${[...spoken(record.values, label)].join(' ')}`);
    return words.every((word) => text.includes(word));
  };
}

/** The zones a record is about. */
function placesOf({ values }: Found): string[] {
  const { zones, taps, zone } = values as {
    zones?: Record<string, unknown>;
    taps?: Record<string, unknown>;
    zone?: string;
  };
  return [...Object.keys(zones ?? {}), ...Object.keys(taps ?? {}), ...(zone ? [zone] : [])];
}

/** What was used: reliefs of an entry, the product of a patch, the kind of a session. */
function reliefsOf({ kind, values }: Found): string[] {
  const { relief, product } = values as {
    relief?: Record<string, { what?: string }>;
    product?: string;
  };
  const used = Object.values(relief ?? {}).flatMap(({ what }) => what ?? []);
  return [...used, ...(kind === 'patch_placement' && product ? [product] : [])];
}

/** Every word of a record: what was typed, and the words behind ids that are on. */
function* spoken(value: unknown, label: Label): Generator<string> {
  if (typeof value === 'string') {
    if (!INSTANT.test(value)) yield label(value) ?? value;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (SILENT.has(key) || inner === null || inner === false) continue;
    const word = label(key);
    if (word !== undefined) yield word;
    yield* spoken(inner, label);
  }
}
