/** The safety rules as data: the `safety` part of the knowledge bundle, and what the evaluator takes and gives. */

export type Level = 'L1' | 'L2' | 'L3' | 'L4';
export type Tell = 'watchers' | 'nobody' | 'own_consent';
export type Until = 'checked' | 'answer' | 'forever' | `days:${number}`;
export type Comparison = '>=' | '>' | '<=' | '<' | '==';

/** `q.` answers, `p.` profile facts, `d.` diary functions, `c.` the moment and the thing about to be done. */
export type Ref = string;

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { has: [Ref, ...string[]] }
  | { count: [Ref, number] }
  | { num: [Ref, Comparison, number] };

export interface Sourced {
  evidence: 'strong' | 'moderate' | 'limited' | 'disputed' | 'tradition';
  sources: string[];
  review: string;
}

export interface Option {
  id: string;
  words: string;
  /** A short text under the option, for example what to do or how to tell. */
  hint?: string;
}

export interface Question extends Sourced {
  id: string;
  version: number;
  /** `follow_up`: left open or "not sure" counts as `worst`. `question`: left open counts as no. */
  role: 'question' | 'follow_up';
  kind: 'one' | 'many';
  words: string;
  options: Option[];
  /** The words of "none of these" / "no"; null where one of the options must be chosen. */
  none: string | null;
  unsure?: string;
  skippable: boolean;
  show_if?: Condition;
  /** Shared follow-ups asked right after, stored as `<question>.<follow-up>`. */
  follow: string[];
  /** What "not sure" or an open follow-up counts as. */
  worst: string[];
  /** `each`: every option is a profile fact (yes/no). `value`: the chosen option is the value of `fact`. */
  sets?: 'each' | 'value';
  fact?: string;
  /** A profile question that is asked again each time, because it changes. */
  renew?: boolean;
  /** The options are the ids of another kind of thing; the build keeps both lists equal. */
  options_from?: 'patches';
  /** In no sharing scope by default. */
  private?: boolean;
  /** The English words of a translated question that may lead to an urgent message, until they are signed. */
  en?: {
    words?: string;
    options?: Pick<Option, 'id' | 'words' | 'hint'>[];
    none?: string;
    unsure?: string;
  };
}

export interface Finding {
  id: string;
  /** null: a guard. It closes things without a call for help. */
  level: Level | null;
  when: Condition;
  locks: string[];
  until: Until;
  advice: string;
  tell: Tell;
}

export interface Rule extends Sourced {
  id: string;
  version: number;
  replaces: string | null;
  title: string;
  /** Question ids, in the order they are asked. */
  asks: string[];
  /** One sentence: why this is asked. Shown also when no finding is true (never as an all-clear). */
  why: string;
  findings: Finding[];
}

/** A contraindication: switched on by profile, diary or the product. `limits` keep a thing open, but narrower. */
export interface Guard extends Sourced {
  id: string;
  version: number;
  replaces: string | null;
  title: string;
  /** Questions asked where this guard is named in a trigger (most need none: the profile knows). */
  asks: string[];
  when: Condition;
  locks: string[];
  limits: string[];
  /** Tags of routines (or `patch`) that the limits are shown on; empty: on all. */
  applies_to: string[];
  until: Until;
  words: string;
}

export interface Trigger extends Sourced {
  id: string;
  version: number;
  when: Condition;
  /** Rule and guard ids. */
  rules: string[];
  /** An answer younger than this many hours counts; null: an answer of any age counts. */
  at_most_hours: number | null;
  /**
   * Which earlier answer covers this cause. `any`: a young enough one. `same`: `when` held then too.
   * `zones`: it knew these new zones. `injury`: it was given after the injury.
   */
  cause: 'any' | 'same' | 'zones' | 'injury';
  /** May be answered by "nothing has changed since (date)". */
  shortcut: boolean;
  words: string;
}

export interface FirstUseScreen {
  id: string;
  title: string;
  lead: string;
  /** Each line stands for one question; ticking it opens the question. */
  lines: { question: string; words: string }[];
  none: string;
}

export interface FirstUse extends Sourced {
  version: number;
  screens: FirstUseScreen[];
  rules: string[];
  /** The English words, as of a question. */
  en?: { screens?: Partial<FirstUseScreen>[] };
}

export interface PhoneNumber {
  /** As dialled (`tel:`). */
  dial: string;
  /** As written on the screen. */
  shown: string;
  name: string;
  hours?: string;
}

export type NumberList = 'emergency' | 'urgent' | 'crisis';

/** One official page, and the day somebody compared these lists with it. */
export interface ComparedPage {
  lists: NumberList[];
  name: string;
  address: string;
  day: string;
}

export interface Emergency {
  /** ISO 3166 code; "ZZ" where the country is not known. */
  country: string;
  name: string;
  emergency: PhoneNumber[];
  urgent: PhoneNumber[];
  crisis: PhoneNumber[];
  note: string;
  time_zones: string[];
  /** What the lists were compared with; a list that no entry names was not compared yet. */
  compared: ComparedPage[];
  review: string;
}

export type AdviceAction =
  | 'call_emergency'
  | 'call_urgent'
  | 'call_crisis'
  | 'book'
  | 'ask'
  | 'take_patch_off';

export interface Advice extends Sourced {
  id: string;
  version: number;
  /** `level` texts frame; `finding` texts say what belongs to the rule. */
  kind: 'level' | 'finding';
  level: Level | null;
  heading: string;
  body: string[];
  do_not: string[];
  actions: AdviceAction[];
  /** The English words of a translated advice, until they are signed. */
  en?: { heading?: string; body?: string[]; do_not?: string[] };
}

export interface LockWords extends Sourced {
  id: string;
  version: number;
  words: string;
  /** Locks that close at least as much as this one. */
  also_closed_by: string[];
}

export interface Safety {
  questions: Question[];
  rules: Rule[];
  guards: Guard[];
  triggers: Trigger[];
  first_use: FirstUse;
  emergency: Emergency[];
  advice: Advice[];
  locks: LockWords[];
}

/** Chosen option ids. `[]` or "none": none of these. null: skipped. Absent: not asked. */
export type AnswerValue = string | string[] | null;
export type Answers = Record<string, AnswerValue>;
export type FactValue = string | number | boolean | string[] | null;
export type Profile = Record<string, FactValue>;

/** The closed list of diary functions (see `diary.ts`). Absent: not known. */
export interface DiarySnapshot {
  pain_now?: number;
  pain_rise?: number;
  zones_new_14d?: string[];
  injury_hours?: number;
  last_massage_hours?: number;
  patch_on?: boolean;
  episode_days?: number;
}

interface AnyEvent {
  id: string;
  /** ISO instant: for a check, when the advice was shown. */
  at: string;
  device: string;
}

export interface CheckEvent extends AnyEvent {
  kind: 'check';
  answers: Answers;
  profile: Profile;
  diary: DiarySnapshot;
  /** When it was really written down; more than 24 h after `at` = back-dated, never told. */
  recorded_at?: string;
  origin?: 'live' | 'imported' | 'demo';
}

export interface ConfirmationEvent extends AnyEvent {
  kind: 'confirmation';
  check: string;
  answer: 'right' | 'mistake';
}

export interface ClearanceEvent extends AnyEvent {
  kind: 'clearance';
  check: string;
}

/** What is true now and what the person is about to do. */
export interface MomentEvent extends AnyEvent {
  kind: 'moment';
  profile: Profile;
  diary: DiarySnapshot;
  /** log, injury, new_episode, walking, routine, patch */
  moment: string[];
  /** Tags of the routine about to start. */
  tags: string[];
  /** The product about to be placed, with what its label says is in it. */
  product: { id: string; classes: string[] } | null;
}

export type SafetyEvent = CheckEvent | ConfirmationEvent | ClearanceEvent | MomentEvent;

/** One true finding or guard that still stands. */
export interface Standing {
  rule: string;
  finding: string;
  level: Level | null;
  locks: string[];
  until: Until;
  advice: string;
  tell: Tell;
  /** The check it comes from; null: from the profile or the diary as they are now. */
  check: string | null;
  at: string;
  /** Where `*_site` locks hold (back, buttock, thigh, calf, belly, elsewhere); null: everywhere. */
  places: string[] | null;
  /** What `patch_product` holds for; null: every product. */
  product: string | null;
}

export interface Limit {
  guard: string;
  limit: string;
  words: string;
  applies_to: string[];
}

/** The outcome of one check alone: what is stored with it. */
export interface CheckResult {
  level: Level | null;
  rules: string[];
  locks: string[];
  tell: Tell[];
  findings: Standing[];
}

/** Everything that stands now, over all checks, the profile and the diary. */
export interface Evaluation extends CheckResult {
  /** Rule and guard ids that must be asked now. */
  ask: string[];
  limits: Limit[];
}

/** A question as it is to be asked, with the key its answer is stored under. */
export interface Asked {
  key: string;
  question: Question;
  parent: string | null;
}

export interface DueTrigger {
  trigger: Trigger;
  rules: string[];
  /** "Nothing has changed since": the day and the answers to repeat; null where it may not be offered. */
  unchanged: { since: string; answers: Answers } | null;
}

/** A routine or a patch somebody wants to begin. */
export interface Thing {
  kind: 'routine' | 'patch';
  tags: string[];
  places: string[];
  product?: string;
}

export interface Permission {
  open: boolean;
  reasons: { lock: string; rule: string; advice: string; check: string | null; at: string }[];
  limits: Limit[];
}
