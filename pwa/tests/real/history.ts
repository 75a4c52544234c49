/** A random history of three phones of one person, and what must be true when it is over. Runs in Node and in a browser. */
import fc from 'fast-check';
import type { Hlc } from '../../src/domain/clock.ts';
import type { Flat, Json } from '../../src/domain/flatten.ts';
import type { Kind } from '../../src/domain/records.ts';
import { type Death, Device, type Edit } from './device.ts';
import { FAULTS, type Fault } from './faults.ts';

const HOUR = 3_600_000;
export const START = Date.UTC(2026, 5, 15, 12);
const OCCURRED = new Date(START).toISOString();
/** A day wrong at most, but for the last two: those the server refuses, and the phone has to put right by itself. */
const SKEWS = [0, 90_000, -90_000, HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 26 * HOUR, 400 * 24 * HOUR];
const WAITS = [0, 1, 700, 60_000, 20 * 60_000, 26 * HOUR, 30 * 24 * HOUR];

export type Step =
  | { do: 'edit'; phone: number; record: number; fields: [number, number][]; dies: Death | null }
  | { do: 'sync'; phone: number; faults: (Fault | null)[]; dies: Death | null }
  | { do: 'two phones at once'; phones: [number, number]; faults: (Fault | null)[] }
  | { do: 'two tabs at once'; phone: number; faults: (Fault | null)[] }
  | { do: 'what was late arrives' }
  | { do: 'set clock'; phone: number; skew: number }
  | { do: 'clock leaps between two edits'; phone: number; field: number; leap: number }
  | { do: 'sign-in ends' }
  | { do: 'sign in' }
  | { do: 'wait'; ms: number };

export interface History {
  skews: number[];
  steps: Step[];
}

const phone = fc.nat({ max: 2 });
const skew = fc.constantFrom(...SKEWS);
/** Nothing in `calm` of `calm + 1` cases; a shrunk history has none of what it does not need. */
function seldom<T>(calm: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: calm, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}
const deathOf = (most: number): fc.Arbitrary<Death> =>
  fc.record({ write: fc.nat({ max: most }), committed: fc.boolean() });
const death = seldom(4, deathOf(3));
const atOnce = seldom(12, deathOf(0));
const faults = fc.array(seldom(1, fc.constantFrom(...FAULTS)), { maxLength: 4 });
const field = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 11 }));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      phone,
      record: fc.nat({ max: 4 }),
      fields: fc.array(field, { minLength: 1, maxLength: 3 }),
      dies: atOnce,
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('sync' as const), phone, faults, dies: death }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('two phones at once' as const),
      phones: fc.tuple(phone, phone),
      faults,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('two tabs at once' as const), phone, faults }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('what was late arrives' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set clock' as const), phone, skew }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock leaps between two edits' as const),
      phone,
      field: fc.nat({ max: 6 }),
      leap: fc.constantFrom(600_000, HOUR, 20 * HOUR),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign-in ends' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign in' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(...WAITS) }),
  },
);

export const histories: fc.Arbitrary<History> = fc.record({
  skews: fc.array(skew, { minLength: 3, maxLength: 3 }),
  steps: fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }),
});

/** The way to the server, with everything that goes wrong on it. */
export interface Way {
  nowMs: number | undefined;
  fault: () => Fault | null;
  /** Signs a new person in; who it is. */
  person(): Promise<string>;
  /** Ends every sign-in of this person; the phones only hear of it with their next request. */
  signOut(owner: string): Promise<void>;
  signIn(owner: string): Promise<void>;
  feed(owner: string): Promise<Feed>;
  deliverLate(): Promise<void>;
}

/** What the server holds in the end. */
export interface Feed {
  records: { id: string; kind: Kind; values: Flat; clocks: Record<string, Hlc> }[];
  ops: {
    op_id: string;
    id: string;
    kind: Kind;
    status: 'applied' | 'merged' | 'rejected';
    errors: { code: string }[];
    patch: Record<string, [Json, Hlc]>;
    replaced: Flat;
    device: string;
  }[];
  logs: Record<string, { pain_now: number | null; note: string }>;
}

/** How much happened, summed over all histories: a run in which nothing went wrong has shown nothing. */
export const happened = {
  edits: 0,
  stored: 0,
  refused: 0,
  lost: 0,
  restamped: 0,
  killed: 0,
  signed_out: 0,
};

export class Broken extends Error {
  override readonly name = 'Broken';
}

function mustBe(truth: boolean, what: string): asserts truth {
  if (!truth) throw new Broken(what);
}

const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b);
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
const withoutNulls = (values: Flat): Flat =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const KINDS: readonly Kind[] = ['pain_log', 'pain_log', 'check_in', 'patch_placement'];
/** This record is edited by one phone alone. */
const OWN = 4;

/** A field of a record and its new value; texts are never the same twice, so that no edit can stand in for another. */
function fieldOf(kind: Kind, alone: boolean, n: number, value: number, text: string): Flat {
  const number = alone ? value % 11 : value; // 11 is refused
  if (kind === 'check_in')
    return n < 3
      ? { peg_pain: number }
      : n < 6
        ? { 'psfs.drive.activity': text }
        : { deleted: value % 2 === 0 };
  if (kind === 'patch_placement')
    return n < 3
      ? { note: text }
      : n < 5
        ? { pain_2h: number }
        : { off_at: value < 6 ? null : OCCURRED };
  const fields: Flat[] = [
    { pain_now: number },
    { note: text },
    { 'zones.hip_back.right': value > 9 ? null : value + 1 },
    { 'zones.hip_back.left': value > 9 ? null : value + 1 },
    { 'triggers.walking': value < 9 ? true : null },
    { 'relief.a.text': text },
    { deleted: value % 2 === 0 },
  ];
  return fields[n] ?? {};
}

/** One history from its first step to the peace after it, on a new person. Throws Broken when something is. */
export class Play {
  readonly #way: Way;
  readonly #run: string;
  readonly #devices: Device[];
  readonly #expected: Map<string, Flat> = new Map();
  #owner = '';
  #wall = START;
  #texts = 0;

  constructor(way: Way, run: string, { skews }: History) {
    this.#way = way;
    this.#run = run;
    this.#devices = ['a', 'b', 'c'].map(
      (letter, n) => new Device(`${run}-${letter}`, deviceId(n), skews[n] ?? 0),
    );
  }

  async play(steps: readonly Step[]): Promise<void> {
    this.#way.fault = () => null;
    this.#owner = await this.#way.person();
    for (const device of this.#devices) await device.begin();
    for (const one of steps) {
      await this.#happen(one);
      await this.#ownShown();
    }
    await this.#peace();
    await this.#check(await this.#way.feed(this.#owner));
  }

  async close(): Promise<void> {
    for (const { db } of this.#devices) await db.close();
  }

  #device(n: number): Device {
    const device = this.#devices[n];
    if (!device) throw new RangeError(`there is no phone ${n}`);
    return device;
  }

  readonly #now = (): number => this.#wall;

  async #happen(one: Step): Promise<void> {
    this.#wall += 1;
    this.#way.nowMs = this.#wall;
    switch (one.do) {
      case 'edit':
        return await this.#edit(one);
      case 'sync':
        return await this.#trouble(one.faults, async () => {
          const end = await this.#device(one.phone).sync(this.#owner, this.#now, one.dies);
          if (end === 'sign_in') happened.signed_out += 1;
        });
      case 'two phones at once': {
        const both = new Set(one.phones);
        return await this.#trouble(one.faults, async () => {
          await Promise.all([...both].map((n) => this.#device(n).sync(this.#owner, this.#now)));
        });
      }
      case 'two tabs at once': {
        const device = this.#device(one.phone);
        return await this.#trouble(one.faults, async () => {
          await Promise.all([
            device.sync(this.#owner, this.#now),
            device.sync(this.#owner, this.#now),
          ]);
        });
      }
      case 'what was late arrives':
        return await this.#way.deliverLate();
      case 'set clock':
        this.#device(one.phone).skewMs = one.skew;
        return;
      case 'clock leaps between two edits':
        return await this.#leap(one);
      case 'sign-in ends':
        return await this.#way.signOut(this.#owner);
      case 'sign in':
        return await this.#way.signIn(this.#owner);
      case 'wait':
        this.#wall += one.ms;
        return;
    }
  }

  async #trouble(ahead: readonly (Fault | null)[], work: () => Promise<void>): Promise<void> {
    const left = [...ahead];
    this.#way.fault = () => left.shift() ?? null;
    await work();
    this.#way.fault = () => null;
  }

  async #edit({ phone: n, record, fields: chosen, dies }: Step & { do: 'edit' }): Promise<void> {
    const device = this.#device(n);
    const isOwn = record === OWN;
    const kind = KINDS[record] ?? 'pain_log';
    const id = recordId(this.#run, isOwn ? OWN + n : record);
    const fields: Flat = {};
    for (const [which, value] of chosen) {
      this.#texts += 1;
      Object.assign(fields, fieldOf(kind, isOwn, which, value, `${n}:${this.#texts}`));
    }
    if (!(id in (await device.view()))) Object.assign(fields, { occurred_at: OCCURRED });
    const before = device.made.size;
    await device.edit({ kind, id, fields }, this.#wall, dies);
    if (dies) happened.killed += 1;
    if (device.made.size === before) return;
    happened.edits += 1;
    if (isOwn) this.#expected.set(id, { ...this.#expected.get(id), ...fields });
  }

  /**
   * A change is sent with its date; the next one waits beside one from after the leap. The server sets the dates of
   * that request back together, the waiting one's to before what it has: it must win all the same.
   */
  async #leap({ phone: n, field: which, leap }: Step & { do: 'clock leaps between two edits' }) {
    const device = this.#device(n);
    const { skewMs } = device;
    const edit = async (fields: [number, number][]): Promise<void> => {
      this.#wall += 1;
      this.#way.nowMs = this.#wall;
      await this.#edit({ do: 'edit', phone: n, record: OWN, fields, dies: null });
    };
    await edit([[which, 3]]);
    await device.sync(this.#owner, this.#now);
    await edit([[which, 4]]);
    device.skewMs = skewMs + leap;
    await edit([[(which + 1) % 7, 5]]);
    await device.sync(this.#owner, this.#now);
    device.skewMs = skewMs;
  }

  /** Whatever its clock does and whatever is lost: a phone shows its own last values of what it alone edits. */
  async #ownShown(): Promise<void> {
    for (const [n, device] of this.#devices.entries()) {
      const expected = this.#expected.get(recordId(this.#run, OWN + n));
      if (!expected) continue;
      const shown = (await device.view())[recordId(this.#run, OWN + n)];
      mustBe(
        same(shown, withoutNulls(expected)),
        `phone ${n} shows ${sorted(shown)} of its own record, not ${sorted(withoutNulls(expected))}`,
      );
    }
  }

  /** Everybody is signed in and has network until nothing moves any more; what was late arrives in the middle of it. */
  async #peace(): Promise<void> {
    await this.#way.signIn(this.#owner);
    for (let round = 0; round < 4; round += 1) {
      for (const device of this.#devices) {
        this.#wall += 1_000;
        this.#way.nowMs = this.#wall;
        await device.sync(this.#owner, this.#now);
      }
      if (round === 0) await this.#way.deliverLate();
    }
  }

  async #check(feed: Feed): Promise<void> {
    const truth = Object.fromEntries(
      feed.records.map(({ id, values }) => [id, withoutNulls(values)]),
    );
    for (const [n, device] of this.#devices.entries()) {
      mustBe((await device.outbox()).length === 0, `phone ${n} still has something to send`);
      const shown = await device.view();
      mustBe(
        same(shown, truth),
        `phone ${n} shows ${sorted(shown)}, the server has ${sorted(truth)}`,
      );
    }
    await this.#onceEach(feed);
    this.#historyIsWhole(feed);
    this.#chartsAgree(feed);
    for (const [id, expected] of this.#expected)
      mustBe(
        same(truth[id], withoutNulls(expected)),
        `of the record that one phone edited alone the server has ${sorted(truth[id])}, not ${sorted(expected)}`,
      );
  }

  /** 0 lost, 0 doubled: every edit on a disk is one stored change, or one in the tray; and nothing else is. */
  async #onceEach(feed: Feed): Promise<void> {
    const ops = new Map(feed.ops.map((op) => [op.op_id, op]));
    let stored = 0;
    for (const [n, device] of this.#devices.entries()) {
      const inTray = new Set((await device.tray()).map((entry) => entry.seq));
      const counts = new Map<number, number>();
      for (const [opId, seq] of device.sentAs) {
        const op = ops.get(opId);
        if (!op) continue;
        const edit = device.made.get(seq);
        mustBe(edit !== undefined, `phone ${n} sent ${opId}, which nobody made`);
        if (op.status === 'rejected') {
          const isDate = op.errors.every(({ code }) => code === 'clock_ahead');
          mustBe(isDate || inTray.has(seq), `phone ${n}: edit ${seq} was refused and is nowhere`);
          if (isDate) happened.restamped += 1;
          continue;
        }
        counts.set(seq, (counts.get(seq) ?? 0) + 1);
        stored += 1;
        const came = Object.fromEntries(Object.entries(op.patch).map(([key, [v]]) => [key, v]));
        mustBe(same(came, edit.fields), `phone ${n}: edit ${seq} arrived as ${sorted(came)}`);
      }
      for (const [seq, edit] of device.made) {
        const times = (counts.get(seq) ?? 0) + (inTray.has(seq) ? 1 : 0);
        mustBe(times === 1, `phone ${n}: edit ${seq} ${sorted(edit.fields)} counts ${times} times`);
      }
      happened.refused += inTray.size;
    }
    const accepted = feed.ops.filter(({ status }) => status !== 'rejected').length;
    mustBe(accepted === stored, `the server holds ${accepted} changes, the phones made ${stored}`);
    happened.stored += stored;
  }

  /** Told from its first change on, the history gives each record as it is, and names every value that lost. */
  #historyIsWhole(feed: Feed): void {
    const told = new Map<string, Flat>();
    for (const { id, patch, replaced, status } of feed.ops) {
      if (status === 'rejected') continue;
      const values = told.get(id) ?? {};
      told.set(id, values);
      for (const [name, [value]] of Object.entries(patch)) {
        if (!(name in replaced)) {
          happened.lost += 1;
          continue;
        }
        const before = values[name] ?? null;
        mustBe(
          same(replaced[name], before),
          `the history says ${name} was ${sorted(replaced[name])} before, it was ${sorted(before)}`,
        );
        values[name] = value;
      }
    }
    for (const { id, values } of feed.records)
      mustBe(same(told.get(id), values), `the history of ${id} ends elsewhere than the record`);
  }

  /** The rows that the charts are drawn from say the same. */
  #chartsAgree({ records, logs }: Feed): void {
    const expected = records
      .filter(({ kind, values }) => kind === 'pain_log' && values['deleted'] !== true)
      .map(({ id, values }) => [id, values['pain_now'] ?? null, values['note'] ?? '']);
    const held = Object.entries(logs).map(([id, log]) => [id, log.pain_now, log.note]);
    mustBe(
      same(expected.sort(), held.sort()),
      `charts have ${sorted(held)}, not ${sorted(expected)}`,
    );
  }
}

const deviceId = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;

/** The same record has the same id on every phone, and another one in every run. */
function recordId(run: string, n: number): string {
  const tail = [...run].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 0xffff_ffff, 7);
  return `0197732a-7c0${n}-7000-8000-${run.length.toString(16).padStart(4, '0')}${tail.toString(16).padStart(8, '0')}`;
}

/** A history as a person reads it. */
export function tell({ skews, steps }: History): string {
  const lines = steps.map(({ do: what, ...rest }) => `  ${what} ${JSON.stringify(rest)}`);
  return [`  clocks off by ${JSON.stringify(skews)} ms`, ...lines].join('\n');
}

export type { Edit };
