/**
 * A diary that was saved as a file, on its way back: what the file holds, and what of it counts where something is
 * already (docs/decisions/0020). Pure: the same file and the same phone always give the same answer.
 */
import { BELIEVED_AHEAD_MS, compare, type Hlc } from './clock.ts';
import type { Flat, Json } from './flatten.ts';
import { isId } from './ids.ts';
import { SCHEMA, type WritableKind } from './records.ts';

/** Why a file cannot be brought back; each has its own words and its own mend. */
export type Fault = 'huge' | 'page' | 'foreign' | 'cut' | 'damaged' | 'newer' | 'empty';

export class NoDiary extends Error {
  override readonly name = 'NoDiary';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

type Clocks = Record<string, Hlc>;
type Patch = Record<string, [Json, Hlc]>;

interface Named {
  id: string;
  kind: WritableKind;
}

/** A record of the file: each of its fields has a value (`null`: cleared) and the clock of that value. */
export interface FiledRecord extends Named {
  values: Flat;
  clocks: Clocks;
}

/** A change of the file that the server had refused. */
export interface FiledRefusal extends Named {
  op_id: string;
  patch: Patch;
  schema: number;
  seq: number;
  errors: { field: string; code: string; message: string }[];
  refused_at: string;
}

export interface FiledDiary {
  /** Whose it was; null when it was kept without an account. */
  account: string | null;
  records: FiledRecord[];
  refused: FiledRefusal[];
  /** So many records could not be read and are left out. */
  unreadable: number;
}

/** A hundred years of entries are smaller; more than this would stop a phone. */
export const LARGEST_FILE = 50_000_000;

/** True: the first form is the last, also for the server. */
const IS_FINAL: Record<WritableKind, boolean> = {
  pain_log: false,
  patch_placement: false,
  massage_session: false,
  check_in: false,
  finder_run: false,
  finding: false,
  profile_fact: false,
  episode: false,
  programme_run: false,
  reminder_rule: false,
  safety_check: true,
  safety_confirmation: true,
  safety_clearance: true,
};
const DAY_MS = 86_400_000;

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** The diary in the text of a file. Throws NoDiary. `nowMs`: clocks from the future are not believed. */
export function readDiary(text: string, nowMs: number): FiledDiary {
  const file = parsed(text);
  if (!isObject(file) || file['what'] !== 'unknot-export') throw new NoDiary('foreign');
  const { schema, account = null, records, waiting = [], refused = [] } = file;
  if (!isCount(schema) || schema < 1) throw new NoDiary('damaged');
  if (schema > SCHEMA) throw new NoDiary('newer');
  if (!Array.isArray(records) || !Array.isArray(waiting) || !Array.isArray(refused))
    throw new NoDiary('damaged');
  if (account !== null && !(isText(account) && isId(account))) throw new NoDiary('damaged');

  const found = new Map<string, FiledRecord>();
  // What the server alone writes comes from the server.
  const ours = records.filter((one) => !isObject(one) || one['kind'] !== 'escalation');
  let unreadable = ours.filter((one) => !isNamed(one) || !isShown(one, found)).length;
  const shown = new Set(found.keys());
  unreadable += waiting.filter((one) => !isNamed(one) || !isLaidOver(one, found, shown)).length;
  for (const record of found.values()) settle(record, nowMs);
  const kept = refused.filter(isRefusal);
  unreadable += refused.length - kept.length;
  if (found.size + kept.length === 0) throw new NoDiary(unreadable > 0 ? 'damaged' : 'empty');
  return { account, records: [...found.values()], refused: kept, unreadable };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (/^\s*</.test(text)) throw new NoDiary('page');
    throw new NoDiary(/^\s*\{\s*"what":\s*"unknot-export"/.test(text) ? 'cut' : 'foreign');
  }
}

/** Takes in a record as it was shown. False: it cannot be read. */
function isShown(one: Loose & Named, found: Map<string, FiledRecord>): boolean {
  const { id, kind, values, clocks = {} } = one;
  if (!isObject(values) || !areFields(values) || !isObject(clocks)) return false;
  if (!Object.keys(clocks).every(isName) || !Object.values(clocks).every(isClock)) return false;
  // What has a clock and no value was cleared.
  const cleared = Object.fromEntries(Object.keys(clocks).map((field) => [field, null]));
  found.set(id, { id, kind, values: { ...cleared, ...values }, clocks: clocks as Clocks });
  return true;
}

/** Lays a change that waited over its record. What was shown holds its value already, and lacks what it cleared. */
function isLaidOver(
  one: Loose & Named,
  found: Map<string, FiledRecord>,
  shown: ReadonlySet<string>,
): boolean {
  const { id, kind, patch } = one;
  const over = found.get(id) ?? { id, kind, values: {}, clocks: {} };
  if (!isPatch(patch) || over.kind !== kind) return false;
  for (const [field, [value]] of Object.entries(patch))
    over.values[field] = shown.has(id) ? (over.values[field] ?? null) : value;
  over.clocks = clocksOver(over.clocks, [{ patch, again: one['again'] === true }]);
  found.set(id, over);
  return true;
}

/** Each field gets a clock that can be believed: at the latest when the record was written down. */
function settle(record: FiledRecord, nowMs: number): void {
  const { recorded_at, occurred_at } = record.values;
  const written = Date.parse(String(recorded_at ?? occurred_at));
  const latest = nowMs + BELIEVED_AHEAD_MS;
  // The name of a device that is earlier than every other: what is here counts, whenever it was written.
  const unknown: Hlc = [written >= 0 && written <= latest ? written : 0, 0, '0'];
  for (const field of Object.keys(record.values)) {
    const clock = record.clocks[field];
    if (!clock || clock[0] > latest) record.clocks[field] = unknown;
  }
}

function isNamed(one: unknown): one is Loose & Named {
  return (
    isObject(one) &&
    isText(one['id']) &&
    isId(one['id']) &&
    Object.hasOwn(IS_FINAL, String(one['kind']))
  );
}

function isName(field: string): boolean {
  return field !== '' && field.length <= 200 && !field.split('.').includes('__proto__');
}

/** Names that the store and the server take, and times that are times. */
function areFields(values: Loose): values is Flat {
  return Object.entries(values).every(([field, value]) => {
    if (!isName(field)) return false;
    if (/^(occurred|recorded)_at$|^local_date$/.test(field) && value !== null)
      return isText(value) && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));
    return true;
  });
}

function isClock(clock: unknown): clock is Hlc {
  return (
    Array.isArray(clock) &&
    isCount(clock[0]) &&
    isCount(clock[1]) &&
    isText(clock[2]) &&
    /^[\w-]{1,64}$/.test(clock[2])
  );
}

function isPatch(patch: unknown): patch is Patch {
  return (
    isObject(patch) &&
    Object.values(patch).every((pair) => Array.isArray(pair) && isClock(pair[1])) &&
    areFields(
      Object.fromEntries(Object.entries(patch as Patch).map(([field, [value]]) => [field, value])),
    )
  );
}

function isRefusal(one: unknown): one is Loose & FiledRefusal {
  return (
    isNamed(one) &&
    isText(one['op_id']) &&
    isText(one['refused_at']) &&
    Array.isArray(one['errors']) &&
    one['errors'].every(
      (error) => isObject(error) && isText(error['field']) && isText(error['message']),
    ) &&
    isPatch(one['patch'])
  );
}

/** When each field got its value: a row's clocks with what waits laid over, by the rule of `store/view`. */
export function clocksOver(
  clocks: Clocks,
  waiting: readonly { patch: Patch; again?: boolean }[],
): Clocks {
  const over = { ...clocks };
  for (const { patch, again } of waiting)
    for (const [field, [, clock]] of Object.entries(patch)) {
      const held = clocks[field];
      if (!(again && held && compare(clock, held) < 0)) over[field] = clock;
    }
  return over;
}

/**
 * The diary of one account as another account's: the server gives an id to one person only. The same file always
 * gives the same new ids, and the way back the old ones. A diary without an account keeps its ids.
 */
export function ownedBy(diary: FiledDiary, account: string | null): FiledDiary {
  const { account: from } = diary;
  if (from === null || account === null || from === account) return diary;
  const tail = (id: string) => BigInt(`0x${id.slice(-12)}`);
  const mask = tail(from) ^ tail(account);
  const ids = new Map(
    [...diary.records, ...diary.refused].map(({ id }) => [
      id,
      id.slice(0, -12) + (tail(id) ^ mask).toString(16).padStart(12, '0'),
    ]),
  );
  const renamed = (value: Json): Json => (isText(value) ? (ids.get(value) ?? value) : value);
  const all = <T>(fields: Record<string, T>, each: (value: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, each(value)]));
  return {
    ...diary,
    records: diary.records.map((one) => ({
      ...one,
      id: String(renamed(one.id)),
      values: all(one.values, renamed),
    })),
    refused: diary.refused.map((one) => ({
      ...one,
      id: String(renamed(one.id)),
      patch: all(one.patch, ([value, clock]): [Json, Hlc] => [renamed(value), clock]),
    })),
  };
}

/** A record as it is on this phone. */
export interface Here {
  values: Flat;
  clocks: Clocks;
}

/**
 * What becomes of a record of the file. `new`: it is not here. `same`: nothing to do. `differs`: both have it, not
 * alike. `deleted`: deleted here. `gone`: deleted in the file, or empty: there is nothing to bring.
 */
export interface Weighed {
  fate: 'new' | 'same' | 'differs' | 'deleted' | 'gone';
  /** What is taken from the file. Empty: nothing is written. */
  take: Flat;
  /** Something that is here is different and stays. */
  stays: boolean;
}

/** Per field the newer one counts. What was deleted in the file brings nothing; what was deleted here stays so. */
export function weigh(filed: FiledRecord, here: Here | undefined, nowMs: number): Weighed {
  const { deleted, ...values } = filed.values;
  if (deleted === true) return { fate: 'gone', take: {}, stays: false };
  if (!here) {
    if (Object.keys(values).length === 0) return { fate: 'gone', take: {}, stays: false };
    return { fate: 'new', take: { ...values, ...origin(filed, nowMs) }, stays: false };
  }
  if (IS_FINAL[filed.kind]) return { fate: 'same', take: {}, stays: false };
  const take: Flat = {};
  let stays = false;
  for (const field of new Set([...Object.keys(values), ...Object.keys(here.values)])) {
    const [there, own] = [values[field] ?? null, here.values[field] ?? null];
    if (field === 'deleted' || JSON.stringify(there) === JSON.stringify(own)) continue;
    const [clock, held] = [filed.clocks[field], here.clocks[field]];
    if (clock && field in values && (held ? compare(clock, held) > 0 : own === null))
      take[field] = there;
    else stays = true;
  }
  if (here.values['deleted'] === true)
    return { fate: 'deleted', take: { ...take, deleted: false }, stays: false };
  const isSame = !stays && Object.keys(take).length === 0;
  return { fate: isSame ? 'same' : 'differs', take, stays };
}

/** Nobody is told of an emergency of long ago: only what was answered within a day is still an alarm. */
function origin({ kind, values }: FiledRecord, nowMs: number): Flat {
  if (kind !== 'safety_check') return {};
  const shown = Date.parse(String(values['shown_at'] ?? values['occurred_at']));
  return nowMs - shown <= DAY_MS ? {} : { origin: 'imported' };
}

/** What a file means for this phone, in numbers. */
export interface Summary {
  /** Records of the file that were not deleted in it. */
  total: number;
  /** The local days of the first and the last of them. */
  from: string;
  to: string;
  fresh: number;
  here: number;
  differs: number;
  /** Of those that differ: so many get something newer from the file. */
  newer: number;
  /** Of those that differ: in so many something stays as it is here. */
  stays: number;
  /** Deleted on this phone. */
  deleted: number;
}

/** Counts what bringing the diary back would do. Nothing is changed. */
export function summarise(
  records: readonly FiledRecord[],
  here: (id: string) => Here | undefined,
  nowMs: number,
): Summary {
  const sum = { total: 0, fresh: 0, here: 0, differs: 0, newer: 0, stays: 0, deleted: 0 };
  let [from, to] = ['', ''];
  for (const record of records) {
    const { fate, take, stays } = weigh(record, here(record.id), nowMs);
    if (fate === 'gone') continue;
    sum.total += 1;
    if (fate === 'new') sum.fresh += 1;
    else if (fate === 'deleted') sum.deleted += 1;
    else sum.here += 1;
    if (fate === 'differs') {
      sum.differs += 1;
      if (Object.keys(take).length > 0) sum.newer += 1;
      if (stays) sum.stays += 1;
    }
    const day = String(record.values['local_date'] ?? record.values['occurred_at'] ?? '').slice(
      0,
      10,
    );
    if (day && (from === '' || day < from)) from = day;
    if (day > to) to = day;
  }
  return { ...sum, from, to };
}
