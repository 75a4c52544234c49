// The shape of the knowledge bundle (build/knowledge/bundle.json). Keys are spelled as in the YAML files.
// Every id here is stable: records on phones and servers hold them for years.

/** Where a body zone can be: most zones exist twice, the tailbone once. */
export type ZoneSide = 'left' | 'right' | 'midline';
/** The side a finder result or a session speaks about. */
export type Side = 'left' | 'right' | 'both';

export type Evidence = 'strong' | 'moderate' | 'limited' | 'disputed' | 'tradition';

/** What every knowledge file says about itself. */
export interface Provenance {
  id: string;
  version: number;
  evidence: Evidence;
  /** Ids in `sources`, or a numbered fact of a source such as "S0-12". */
  sources: string[];
  /** "pending", or who looked and when. */
  review: string;
  /** In another language: some of it has no translation as yet and stands in English. */
  in_english?: boolean;
}

/** One sentence or two with its own sources. */
export interface Statement {
  text: string;
  sources: string[];
  /** Where it differs from the file's. */
  evidence?: Evidence;
}

export interface Zone extends Provenance {
  order: number;
  view: 'back' | 'side' | 'front';
  /** The zoomed drawing on which it can be tapped. */
  sheet: 'back_low' | 'back_leg' | 'side' | 'front';
  sides: ZoneSide[];
  name: string;
  landmark: string;
  /** false: chosen from a list, not drawn. */
  drawn: boolean;
  /** true: the safety questions come first, and nobody sees it without a choice of its own. */
  sensitive: boolean;
}

/** A part of the body outside this guide: stored, never scored. */
export interface Elsewhere extends Provenance {
  order: number;
  name: string;
}

export interface Referral {
  zone: string;
  /** 1 = usual focus, 0.4 = sometimes, further out. */
  weight: number;
  sources: string[];
  evidence?: Evidence;
  note?: string;
}

/** A named place inside a point's area, where a session can press. */
export interface PressPlace {
  id: string;
  place: string;
  sources: string[];
}

export interface Point extends Provenance {
  order: number;
  group: string;
  name: string;
  place: string;
  /** true: its pain is usually felt on both sides. */
  bilateral: boolean;
  home_zones: string[];
  refers: Referral[];
  places?: PressPlace[];
  /** Why no routine presses it. */
  not_pressed?: Statement;
  /** Names of the same place in other charts. */
  also_called?: string[];
}

export interface Group extends Provenance {
  order: number;
  /** The name in charts. */
  name: string;
  plain_name: string;
  kind: 'muscle' | 'joint' | 'nerve' | 'not_examined';
  in_short: string;
  does: Statement[];
  where: Statement[];
  provokes: Statement[];
  eases: Statement[];
  partners: Statement[];
  tell_apart: Statement[];
  how_sure: Statement[];
  /** Why there is no pressing routine for it: for all that is not a muscle one can reach. */
  not_pressed?: Statement;
}

export interface Landmark extends Provenance {
  order: number;
  name: string;
  other_names: string[];
  find_it: Statement[];
  zones: string[];
}

export interface FinderOption {
  id: string;
  label: string;
  /** The points whose score it lifts by 0.05. */
  supports: string[];
  sources: string[];
}

export interface FinderQuestion extends Provenance {
  order: number;
  text: string;
  kind: 'one' | 'many';
  options: FinderOption[];
  /** Safety rules to ask when an option that is not "none" is chosen. */
  opens_rules: string[];
}

/** Locks of the safety rules that can close a routine. */
export type LockTag =
  | 'body_work'
  | 'press'
  | 'press_legs'
  | 'press_calf'
  | 'press_belly'
  | 'press_back'
  | 'press_site'
  | 'stretch'
  | 'stretch_hamstring'
  | 'stretch_calf'
  | 'cross_leg'
  | 'nerve_line'
  | 'strength'
  | 'bend'
  | 'heat_site'
  | 'cold_site';

export type BodyPlace = 'back' | 'buttock' | 'thigh' | 'calf' | 'belly';

/**
 * `position`, `search`, `check` and `change_place` wait for the person; the others run for their
 * seconds. `check`: look or ask yourself. `keep`: stay so (lying, a pack on, a spell of sitting).
 */
export type StepKind =
  | 'position'
  | 'search'
  | 'check'
  | 'hold'
  | 'stroke'
  | 'stretch'
  | 'glide'
  | 'roll'
  | 'move'
  | 'walk'
  | 'keep'
  | 'rest'
  | 'change_place'
  | 'finish';

export interface Step {
  id: string;
  kind: StepKind;
  /** Of one repeat. */
  seconds: number;
  /** How many slow moves one repeat holds: then a repeat is a round, and `seconds` a guide. */
  count?: number;
  /** Absent: once. */
  repeats?: number;
  /** Holds: after `repeats` ask `ease_question`; only "easier" opens further repeats, up to this many in all. */
  repeats_up_to?: number;
  /** Between repeats. */
  pause_seconds?: number;
  /** "this" is the side the person chose, "other" the opposite one. */
  side: 'this' | 'other' | 'both' | 'none';
  /** What is pressed or worked here: ids of points or of their places. */
  points: string[];
  /** Where on the body map it is. */
  zones: string[];
  tool?: string;
  /** Highest pain, 0-10. Present on every step that presses or works a muscle. */
  pain_ceiling?: number;
  /** Strongest pull while stretching or gliding, 0-10: a pull, not pain. */
  pull_ceiling?: number;
  /** true: left out first when there is little time. */
  optional?: boolean;
  /** Said aloud. `{side}` and `{other_side}` stand for left and right. */
  say: string;
  /** Written on the screen. Same placeholders. */
  text: string;
  sources: string[];
}

export interface Dose {
  /** Id of a range in `doses`. */
  of: string;
  text: string;
  sources: string[];
  evidence: Evidence;
}

/** How strong something should feel, 0-10: what to aim for, and what is too much. */
export interface Feeling {
  aim_from: number;
  aim_to: number;
  ceiling: number;
  text: string;
  sources: string[];
}

export interface Routine extends Provenance {
  order: number;
  name: string;
  kind:
    | 'massage'
    | 'stretch'
    | 'glide'
    | 'roll'
    | 'strength'
    | 'heat_cold'
    | 'activity'
    | 'position'
    | 'habit';
  groups: string[];
  points: string[];
  /** Zones that are touched: a lock on a place closes the routine when it is one of these. */
  zones: string[];
  in_short: string;
  /** "one": the person chooses a side, the other may follow. "none": no side. */
  sides: 'one' | 'both' | 'none';
  /** Tools that fit, the best first: ids in words.tools. */
  tools: string[];
  you_need: Statement[];
  positions: { id: string; name: string; text: string; sources: string[] }[];
  /** Where something is pressed or loaded. */
  pain?: Feeling;
  /** Where something is stretched: a pull, not pain. */
  pull?: Feeling;
  dose: Dose[];
  steps: Step[];
  /** Of one side, without added holds. Computed. */
  total_seconds: number;
  /** Where a step may be repeated if it eases. */
  ease_question?: { text: string; easier: string; not_easier: string; leave_it: string };
  avoid: Statement[];
  /** Stop at once. `reason` is an id in words.stop_reasons. */
  stop_now: (Statement & { reason: string })[];
  stop_for_the_week: Statement[];
  /** Safety rules that are asked before this routine. */
  asks: string[];
  /** Any of these locks closes it, and whatever closes them (see safety.locks). */
  tags: LockTag[];
  /** Where it works, for locks on a place. */
  places: BodyPlace[];
  /** Guards that speak about it: ids in safety.guards. */
  guards: string[];
  how_sure: Statement[];
  ask_whom: Statement[];
  afterwards: Statement[];
}

/** A range that timers and routines must keep to. */
export interface DoseRange extends Provenance {
  name: string;
  applies_to: StepKind[];
  seconds?: { usual: number; least: number; most: number };
  /** Of one move, where a round holds several. */
  seconds_each?: { usual: number; least: number; most: number };
  /** Moves in one round. */
  count?: { usual: number; least: number; most: number };
  repeats?: { usual: number; least: number; most: number };
  pause_seconds?: { usual: number; least: number; most: number };
  per_day?: { usual: number; least: number; most: number };
  per_session?: { usual: number; least: number; most: number };
  days_a_week?: { usual: number; least: number; most: number };
  weeks?: { usual: number; least: number; most: number };
  text: string;
}

export interface Word {
  id: string;
  label: string;
  hint?: string;
  /** Shown first, before "more". */
  common?: boolean;
  sources?: string[];
}

export interface Words {
  qualities: Word[];
  triggers: Word[];
  /** For both "stopped me from" and "I managed". */
  limits: Word[];
  reliefs: Word[];
  relief_outcomes: Word[];
  tools: Word[];
  stop_reasons: Word[];
  feelings: Word[];
  my_pain: Word[];
  patch_bases: Word[];
  patch_reactions: Word[];
  [list: string]: Word[];
}

export interface Source {
  id: string;
  version: number;
  title: string;
  /** How far it carries: a guideline is high, a web page of a practitioner low. */
  authority: 'high' | 'medium' | 'low' | 'none';
  kind:
    | 'seed'
    | 'guideline'
    | 'review'
    | 'trial'
    | 'study'
    | 'paper'
    | 'label'
    | 'page'
    | 'own'
    | 'general';
  where?: string;
  year?: number;
  /** How many numbered facts it has: "S0-12" is the twelfth of S0. */
  facts?: number;
  note?: string;
}

/** A line to draw on the body map. */
export interface DrawnLine {
  view: 'back' | 'front' | 'side';
  /**
   * Corner points in the numbers of the half drawing: x from the midline outward (side view: forward),
   * y downward, in units of 2 mm. Placed and mirrored for a side as the zones of that view are.
   */
  points: [x: number, y: number][];
}

export interface Examination extends Provenance {
  order: number;
  name: string;
  groups: string[];
  points: string[];
  zones: string[];
  tools: string[];
  positions: { id: string; name: string; text: string; sources: string[] }[];
  start: Statement;
  end: Statement;
  paths: {
    id: string;
    name: string;
    label_in_source?: string;
    zones: string[];
    line: DrawnLine;
    text: string;
    sources: string[];
  }[];
  ask: Statement[];
  avoid: Statement[];
  asks: string[];
  tags: LockTag[];
  places: BodyPlace[];
  guards: string[];
}

/** A learning page: statements under headings. Also for conditions, which are never a finder result. */
export interface Page extends Provenance {
  order: number;
  name: string;
  in_short: string;
  sections: { heading: string; statements: Statement[] }[];
  groups: string[];
}

/** A word of the field, said in plain words. Everything in `also` means the same. */
export interface GlossaryWord extends Provenance {
  term: string;
  also: string[];
  meaning: Statement;
}

/** A routine of a programme; times a week = times_a_day * days_a_week. */
export interface ProgrammeItem {
  routine: string;
  how_often: string;
  times_a_day: number;
  days_a_week: number;
  sources: string[];
}

/** At most four items at a time. The first stage has no `go_back`, the last no `move_on`. */
export interface ProgrammeStage {
  id: string;
  name: string;
  in_short: string;
  /** true: the first 72 hours after an injury: no stretching, no strength work, no heat, no pressing. */
  fresh_injury: boolean;
  /** Nobody moves on sooner. */
  least_days: number;
  items: ProgrammeItem[];
  move_on?: Statement[];
  go_back?: Statement[];
}

/** Things to do over some weeks: either `items`, or `stages` one after the other. */
export interface Programme extends Provenance {
  order: number;
  name: string;
  in_short: string;
  /** Groups whose finder result leads here. */
  groups: string[];
  not_for: Statement[];
  /** After so many weeks: look whether it helps. */
  weeks: number;
  items?: ProgrammeItem[];
  stages?: ProgrammeStage[];
  /** Safety rules that its routines ask. */
  asks: string[];
  see_if_it_helps: Statement[];
  stop: Statement[];
  ask_whom: Statement[];
  how_sure: Statement[];
}

/** What this knowledge is, and how it may be used. */
export interface About {
  version: number;
  name: string;
  /** SPDX id. */
  licence: string;
  licence_url: string;
  credit: string;
  notice: string;
}

/** The bundle without the parts whose types live beside their code (safety, patches). */
export interface Knowledge {
  /** 16 hexadecimal digits: changes when, and only when, the content does. */
  version: string;
  about: About;
  zones: Zone[];
  elsewhere: Elsewhere[];
  groups: Group[];
  points: Point[];
  landmarks: Landmark[];
  finder_questions: FinderQuestion[];
  examinations: Examination[];
  routines: Routine[];
  programmes: Programme[];
  conditions: Page[];
  pages: Page[];
  glossary: GlossaryWord[];
  doses: DoseRange[];
  words: Words;
  sources: Source[];
}
