/**
 * Runs safety cases through the phone's evaluator. Standard input: {safety, patches, cases}; standard output: the
 * outcome of each case, in order. Called by backend/safety/run_cases.py (`./dev safety`).
 */

import { readFileSync } from 'node:fs';
import { evaluate } from '../src/domain/safety/evaluate.ts';
import type {
  Answers,
  DiarySnapshot,
  Profile,
  Safety,
  SafetyEvent,
} from '../src/domain/safety/types.ts';

interface Product {
  id: string;
  classes: string[];
}

/** One event of a case; what it holds says what it is. */
interface RawEvent {
  at: string;
  id?: string;
  device?: string;
  answers?: Answers;
  profile?: Profile;
  diary?: DiarySnapshot;
  recorded_at?: string;
  origin?: 'live' | 'imported' | 'demo';
  confirm?: { check: string; answer: 'right' | 'mistake' };
  clear?: { check: string };
  moment?: string[];
  tags?: string[];
  product?: Product | string | null;
}

interface Case {
  events: RawEvent[];
  now?: string;
}

const UNKNOWN = ['unknown', 'salicylate', 'nsaid'];

function productOf(
  given: Product | string | null | undefined,
  products: Product[],
): Product | null {
  if (typeof given !== 'string') return given ?? null;
  return products.find((each) => each.id === given) ?? { id: given, classes: UNKNOWN };
}

function eventOf(raw: RawEvent, index: number, products: Product[]): SafetyEvent {
  const base = { id: raw.id ?? `e${index + 1}`, at: raw.at, device: raw.device ?? '' };
  if (raw.confirm !== undefined) return { ...base, kind: 'confirmation', ...raw.confirm };
  if (raw.clear !== undefined) return { ...base, kind: 'clearance', ...raw.clear };
  const known = { profile: raw.profile ?? {}, diary: raw.diary ?? {} };
  if (raw.answers !== undefined) {
    return {
      ...base,
      ...known,
      kind: 'check',
      answers: raw.answers,
      ...(raw.recorded_at === undefined ? {} : { recorded_at: raw.recorded_at }),
      origin: raw.origin ?? 'live',
    };
  }
  const product = productOf(raw.product, products);
  const { moment = [], tags = [] } = raw;
  return { ...base, ...known, kind: 'moment', moment, tags, product };
}

function outcome(safety: Safety, each: Case, products: Product[]): object {
  const events = each.events.map((raw, index) => eventOf(raw, index, products));
  const latest = events.reduce((a, b) => (Date.parse(b.at) > Date.parse(a.at) ? b : a)).at;
  const { level, rules, locks, ask, tell } = evaluate(safety, events, each.now ?? latest);
  return { level, rules, locks, ask, tell };
}

const given = JSON.parse(readFileSync(0, 'utf8')) as {
  safety: Safety;
  patches: Product[];
  cases: Case[];
};
const outcomes = given.cases.map((each) => outcome(given.safety, each, given.patches));
process.stdout.write(JSON.stringify(outcomes));
