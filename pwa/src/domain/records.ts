/**
 * Every kind of record that the phone keeps, field by field: the canonical list on this side.
 * All fields but the time are optional: a one-tap entry is a good entry and can be enriched later.
 */
import type { Json } from './flatten.ts';

/** Local calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** Instant in UTC, ISO 8601. */
export type Instant = string;
export type Side = 'left' | 'right' | 'midline';
/** 0 (none) to 10 (worst). */
export type Score = number;
export type Flags = Record<string, true | null>;

/** What every record carries; filled in by `actions/write`. */
export interface Common {
  occurred_at?: Instant;
  /** IANA name of the time zone in which it happened. */
  time_zone?: string;
  local_date?: Day;
  recorded_at?: Instant;
  knowledge_version?: string;
  /** Back-dated: written down later than it happened. */
  entered_later?: boolean;
  episode?: string;
  origin?: 'live' | 'imported' | 'demo';
  deleted?: boolean;
}

export interface Relief {
  what?: string;
  text?: string;
  outcome?: 'worked' | 'partly' | 'no';
  minutes?: number;
  /** Place in the list; any number, lower comes first. */
  sort?: number;
}

export interface PainLog extends Common {
  pain_now?: Score;
  pain_worst?: Score;
  pain_average?: Score;
  /** zone id -> side -> strength 1-10; `zones.elsewhere.<area>` holds what the map has no zone for. */
  zones?: Record<string, Record<string, Score | null>>;
  qualities?: Flags;
  triggers?: Flags;
  triggers_text?: string;
  /** What it stopped me doing. */
  limits?: Flags;
  limits_text?: string;
  /** What I managed. */
  managed?: Flags;
  managed_text?: string;
  sleep?: Score;
  mood?: Score;
  note?: string;
  relief?: Record<string, Relief>;
  like?: 'same' | 'better' | 'worse';
}

export interface PatchPlacement extends Common {
  product?: string;
  product_text?: string;
  zone?: string;
  side?: Side;
  point?: string;
  basis?: 'trigger_point' | 'where_it_hurts' | 'joint';
  on_at?: Instant;
  off_due_at?: Instant;
  off_at?: Instant;
  label_hours?: number;
  pain_before?: Score;
  pain_2h?: Score;
  pain_removal?: Score;
  pain_next_morning?: Score;
  reaction?: Flags;
  note?: string;
  /** The search that it came from. */
  finder_run?: string;
  /** First use of this product: when to look at the skin. */
  skin_due_at?: Instant;
  skin_30m?: Skin;
}

export type MyPain = 'reproduces' | 'eases' | 'neither';

export interface SessionSpot {
  point?: string;
  side?: Side;
  seconds?: number;
  pressure?: Score;
  tender?: boolean;
  my_pain?: MyPain;
  sort?: number;
}

/** The kinds of routines. A session without one is a massage: there was nothing else once. */
export const SESSION_KINDS = [
  'massage',
  'roll',
  'stretch',
  'glide',
  'strength',
  'heat_cold',
  'activity',
  'position',
  'habit',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** How the skin looked later on. */
export type Skin = 'usual' | 'red' | 'bruised' | 'other';

/** A session of any kind; its name in the store is from the time when all were massages. */
export interface MassageSession extends Common {
  what?: SessionKind;
  routine?: string;
  routine_version?: number;
  muscle?: string;
  side?: Side;
  tool?: string;
  started_at?: Instant;
  ended_at?: Instant;
  seconds_total?: number;
  spots?: Record<string, SessionSpot>;
  pain_before?: Score;
  pain_after?: Score;
  pain_1h?: Score;
  pain_next_day?: Score;
  skin_1h?: Skin;
  skin_next_day?: Skin;
  feeling?: 'better' | 'same' | 'worse';
  stop_reason?: string;
  completed?: boolean;
  finder_run?: string;
}

export interface CheckIn extends Common {
  peg_pain?: Score;
  peg_enjoyment?: Score;
  peg_activity?: Score;
  /** Own activities; `sort` is the place in the list, lower comes first. */
  psfs?: Record<string, { activity?: string; rating?: Score; sort?: number }>;
  /** 1-7 */
  pgic?: number;
}

export interface FinderShown {
  side: string;
  group: string;
  score: number;
}

export interface FinderRun extends Common {
  taps?: Record<string, Record<string, Score | null>>;
  answers?: Record<string, Json>;
  shown?: readonly FinderShown[];
  bundle_hash?: string;
}

export interface Finding extends Common {
  point?: string;
  side?: Side;
  tender?: boolean;
  my_pain?: MyPain;
  by?: 'person' | 'therapist';
  finder_run?: string;
}

/** A dated answer about the person; the newest one of a fact counts. */
export interface ProfileFact extends Common {
  fact?: string;
  value?: Json;
}

export interface Episode extends Common {
  began_on?: Day;
  ended_on?: Day;
  title?: string;
}

/** A programme that was chosen; what was done of it are sessions. */
export interface ProgrammeRun extends Common {
  programme?: string;
  programme_version?: number;
  /** Of a programme in stages. */
  stage?: string;
  /** Since which day it is this stage. */
  stage_on?: Day;
  began_on?: Day;
  ended_on?: Day;
}

export interface ReminderRule extends Common {
  what?: 'log' | 'check_in' | 'session';
  /** Local times, `HH:MM`. */
  times?: readonly string[];
  /** ISO week days, 1 = Monday. */
  days?: readonly number[];
  enabled?: boolean;
  quiet_from?: string;
  quiet_to?: string;
  by_push?: boolean;
  by_email?: boolean;
  /** The phone moves the days as the diary asks less or more often (`domain/rhythm`). */
  follows_rhythm?: boolean;
}

export type Level = 'L1' | 'L2' | 'L3' | 'L4';

/** Immutable: one round of safety questions as they were answered and what was shown. */
export interface SafetyCheck extends Common {
  answers?: Readonly<Record<string, Json>>;
  profile?: Readonly<Record<string, Json>>;
  diary?: Readonly<Record<string, Json>>;
  rules_version?: string;
  level?: Level | null;
  rules?: readonly string[];
  locks?: readonly Json[];
  shown_at?: Instant;
  trigger?: string;
  offline?: boolean;
}

/** Immutable: "Is that right?" */
export interface SafetyConfirmation extends Common {
  check?: string;
  answer?: 'right' | 'mistake';
  at?: Instant;
}

/** Immutable: "I was checked and told it is OK." */
export interface SafetyClearance extends Common {
  check?: string;
  said?: string;
  checked_on?: Day;
  by_whom?: string;
}

export interface Told {
  at: Instant;
  to_name: string;
  channels: readonly string[];
  /** When this person opened the message. */
  opened_at?: Instant | null;
}

/** Written by the server only. */
export interface Escalation extends Common {
  check?: string;
  level?: Level;
  state?:
    | 'waiting'
    | 'telling'
    | 'acknowledged'
    | 'mistaken'
    | 'cleared'
    | 'unanswered'
    | 'nobody_to_tell'
    | 'not_told';
  /** When the questions were answered, which may be long before it was opened. */
  answered_at?: Instant;
  opened_at?: Instant;
  /** When the next telling is due. */
  tell_at?: Instant;
  told?: readonly Told[];
  acknowledged_at?: Instant;
  acknowledged_by?: string;
}

export interface Records {
  pain_log: PainLog;
  patch_placement: PatchPlacement;
  massage_session: MassageSession;
  check_in: CheckIn;
  finder_run: FinderRun;
  finding: Finding;
  profile_fact: ProfileFact;
  episode: Episode;
  programme_run: ProgrammeRun;
  reminder_rule: ReminderRule;
  safety_check: SafetyCheck;
  safety_confirmation: SafetyConfirmation;
  safety_clearance: SafetyClearance;
  escalation: Escalation;
}

export type Kind = keyof Records;
/** What the phone may write. */
export type WritableKind = Exclude<Kind, 'escalation'>;

export function isServerWritten(kind: Kind): boolean {
  return kind === 'escalation';
}

/** A change to a record: any field may also be cleared with `null`. */
export type Patch<K extends Kind> = { [F in keyof Records[K]]?: Records[K][F] | null };

/** Fields that are maps: spread into one field per key on the wire. */
const MAPS: { readonly [K in Kind]?: readonly string[] } = {
  pain_log: ['zones', 'qualities', 'triggers', 'limits', 'managed', 'relief'],
  patch_placement: ['reaction'],
  massage_session: ['spots'],
  check_in: ['psfs'],
  finder_run: ['taps', 'answers'],
};

export function isMapField(kind: Kind, field: string): boolean {
  return MAPS[kind]?.includes(field) ?? false;
}

/** The version of this list; sent with every change, so that the server can translate or refuse. */
export const SCHEMA = 1;
