/** What the safety rules say now, live: for asking, for locks, for "may I start this?". */
import { DAY_MS } from '../domain/days.ts';
import {
  type DueTrigger,
  type Evaluation,
  evaluate,
  mayDo,
  nextTriggers,
  type Permission,
  type Profile,
  type Safety,
  type SafetyEvent,
  type Thing,
} from '../domain/safety/index.ts';
import { type Moment, profileIn, safetyEvents } from '../domain/safety_state.ts';
import { type Bundle, loadKnowledge } from './knowledge.ts';
import { follow } from './live.svelte.ts';
import { type Entry, list } from './records.ts';

export type { Moment } from '../domain/safety_state.ts';

const ALWAYS = [
  'safety_check',
  'safety_confirmation',
  'safety_clearance',
  'profile_fact',
  'episode',
] as const;
const LATELY = ['pain_log', 'massage_session', 'patch_placement'] as const;
/** The diary functions look back 42 days and a bit; further back nothing is read. */
const LOOK_BACK_DAYS = 120;

/** One reading of everything the rules need. */
export interface SafetyReading {
  knowledge: Bundle;
  records: readonly Entry[];
  events: readonly SafetyEvent[];
  profile: Profile;
  evaluation: Evaluation;
  due: readonly DueTrigger[];
}

export interface SafetyState {
  /** False until bundle and diary were read once. */
  readonly ready: boolean;
  /** The bundle or the diary could not be read: treat everything as closed. */
  readonly error: unknown;
  readonly knowledge: Bundle | undefined;
  readonly safety: Safety | undefined;
  readonly profile: Profile;
  readonly evaluation: Evaluation | undefined;
  /** Questions that come before this moment, first-use questions included. */
  readonly due: readonly DueTrigger[];
  readonly reading: SafetyReading | undefined;
  /** Closed while it is not known: nothing starts before the rules were read. */
  mayDo(thing: Thing): Permission;
}

/** Reads the diary and the rules once. */
export async function readSafety(
  moment: Moment = { moment: [] },
  now = new Date(),
): Promise<SafetyReading> {
  const from = new Date(now.getTime() - LOOK_BACK_DAYS * DAY_MS).toISOString().slice(0, 10);
  const [knowledge, always, lately] = await Promise.all([
    loadKnowledge(),
    list(ALWAYS),
    list(LATELY, { from }),
  ]);
  const records: Entry[] = [...always, ...lately];
  const events = safetyEvents(records, moment, now);
  const at = now.toISOString();
  return {
    knowledge,
    records,
    events,
    profile: profileIn(records),
    evaluation: evaluate(knowledge.safety, events, at),
    due: nextTriggers(knowledge.safety, events, at),
  };
}

/** Follows the safety state. Call it while a component is being set up; `moment` may read runes. */
export function safetyState(moment: () => Moment = () => ({ moment: [] })): SafetyState {
  const live = follow<SafetyReading | undefined>(undefined, [...ALWAYS, ...LATELY], () =>
    readSafety(moment()),
  );
  return {
    get ready() {
      return live.value !== undefined;
    },
    get error() {
      return live.error;
    },
    get knowledge() {
      return live.value?.knowledge;
    },
    get safety() {
      return live.value?.knowledge.safety;
    },
    get profile() {
      return live.value?.profile ?? {};
    },
    get evaluation() {
      return live.value?.evaluation;
    },
    get due() {
      return live.value?.due ?? [];
    },
    get reading() {
      return live.value;
    },
    mayDo(thing) {
      const reading = live.value;
      if (reading === undefined) return { open: false, reasons: [], limits: [] };
      return mayDo(reading.knowledge.safety, thing, reading.evaluation);
    },
  };
}
