/**
 * From the diary's records to what the safety rules read: events, newest profile facts, and the closed list
 * of diary functions. Pure: the caller gives the records and the instant.
 */
import type {
  Kind,
  PainLog,
  ProfileFact,
  Records,
  SafetyCheck,
  SafetyClearance,
  SafetyConfirmation,
} from './records.ts';
import { isInjury, snapshot } from './safety/diary.ts';
import type {
  Answers,
  CheckEvent,
  DiarySnapshot,
  FactValue,
  MomentEvent,
  Profile,
  SafetyEvent,
} from './safety/types.ts';

/** One record as the store gives it. */
export interface Recorded<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  readonly values: Records[K];
}

/** What the person is about to do or has just done. */
export interface Moment {
  moment: string[];
  tags?: string[];
  product?: { id: string; classes: string[] } | null;
}

/** Words in `triggers` after which the walking questions are asked. */
const WALKS: readonly string[] = ['walking_a_lot', 'stairs_or_hills'];

/** Everything the rules read, as of `now`; the last event is the moment. */
export function safetyEvents(
  records: readonly Recorded[],
  moment: Moment,
  now: Date,
): SafetyEvent[] {
  const events = records.flatMap(eventOf);
  const present: MomentEvent = {
    kind: 'moment',
    id: 'now',
    at: now.toISOString(),
    device: '',
    profile: profileIn(records),
    diary: diaryIn(records, now),
    moment: moment.moment,
    tags: moment.tags ?? [],
    product: moment.product ?? null,
  };
  return [...events, present];
}

function eventOf(record: Recorded): SafetyEvent[] {
  const { id, kind, values } = record;
  const at = values.occurred_at ?? '';
  if (values.deleted === true) return [];
  if (kind === 'safety_check') return [checkEvent(id, values as SafetyCheck)];
  if (kind === 'safety_confirmation') {
    const { check, answer, at: said } = values as SafetyConfirmation;
    if (check === undefined || answer === undefined) return [];
    return [{ kind: 'confirmation', id, at: said ?? at, device: '', check, answer }];
  }
  if (kind === 'safety_clearance') {
    const { check } = values as SafetyClearance;
    return check === undefined ? [] : [{ kind: 'clearance', id, at, device: '', check }];
  }
  return [];
}

/** A stored check in the form the evaluator takes. */
export function checkEvent(id: string, values: SafetyCheck): CheckEvent {
  const event: CheckEvent = {
    kind: 'check',
    id,
    at: values.shown_at ?? values.occurred_at ?? '',
    device: '',
    answers: (values.answers ?? {}) as Answers,
    profile: (values.profile ?? {}) as Profile,
    diary: (values.diary ?? {}) as DiarySnapshot,
  };
  if (values.recorded_at !== undefined) event.recorded_at = values.recorded_at;
  if (values.origin !== undefined) event.origin = values.origin;
  return event;
}

/** The newest answer to each fact. */
export function profileIn(records: readonly Recorded[]): Profile {
  const facts = ofKind(records, 'profile_fact').sort(
    (a, b) => instant(a.values) - instant(b.values) || (a.id < b.id ? -1 : 1),
  );
  const profile: Profile = {};
  for (const { values } of facts) {
    const { fact, value } = values as ProfileFact;
    if (fact !== undefined) profile[fact] = (value ?? null) as FactValue;
  }
  return profile;
}

/** The diary functions of the rules, as of `now`. */
export function diaryIn(records: readonly Recorded[], now: Date): DiarySnapshot {
  return snapshot(
    {
      logs: valuesOf(records, 'pain_log'),
      sessions: valuesOf(records, 'massage_session'),
      patches: valuesOf(records, 'patch_placement'),
      episodes: valuesOf(records, 'episode'),
    },
    now,
  );
}

/** The moments that a fresh entry makes: always "log", and "injury" or "walking" when it says so. */
export function momentsOf(log: PainLog): string[] {
  const walked = WALKS.some((word) => log.triggers?.[word] === true);
  return ['log', ...(isInjury(log) ? ['injury'] : []), ...(walked ? ['walking'] : [])];
}

function valuesOf<K extends Kind>(records: readonly Recorded[], kind: K): Records[K][] {
  return ofKind(records, kind).map(({ values }) => values);
}

function ofKind<K extends Kind>(records: readonly Recorded[], kind: K): Recorded<K>[] {
  return records.filter(
    (record): record is Recorded<K> => record.kind === kind && record.values.deleted !== true,
  );
}

function instant({ occurred_at }: { occurred_at?: string }): number {
  return Date.parse(occurred_at ?? '') || 0;
}
