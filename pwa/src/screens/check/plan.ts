/** What this visit to the questions is about: which rules, why, and whether "nothing has changed" may be said. */

import type { PainLog } from '../../domain/records.ts';
import { type Answers, type DueTrigger, nextTriggers } from '../../domain/safety/index.ts';
import { type Moment, momentsOf, safetyEvents } from '../../domain/safety_state.ts';
import type { SafetyReading } from '../../store/safety.svelte.ts';

export interface Plan {
  /** Stored with the check. */
  trigger: string;
  rules: string[];
  /** Why these questions, in words; empty when the person asked for them. */
  reasons: string[];
  firstUse: boolean;
  /** Everything may be answered by "nothing has changed since". */
  unchanged: { since: string; answers: Answers } | null;
}

const FIRST_USE = 'first_use';

/** Questions about the skin belong to the moment before pressing, not to a visit of one's own. */
const AT_THE_MOMENT: readonly string[] = ['skin', 'patch_health'];

/** The plan when somebody goes to do something, or was sent here. */
export function planFor(reading: SafetyReading, moment: Moment | undefined, now: Date): Plan {
  const due = moment === undefined ? dueAnyway(reading, now) : [...reading.due];
  if (due.length > 0) return planOf(due);
  const { rules } = reading.knowledge.safety.first_use;
  return { trigger: 'asked', rules, reasons: [], firstUse: false, unchanged: null };
}

/** The plan for rules that another screen names. */
export function planForRules(rules: readonly string[]): Plan {
  return { trigger: 'asked', rules: [...rules], reasons: [], firstUse: false, unchanged: null };
}

/** What the newest entry asks for, and the first-use questions. */
function dueAnyway({ knowledge, records }: SafetyReading, now: Date): DueTrigger[] {
  const newest = records
    .filter(({ kind }) => kind === 'pain_log')
    .sort((a, b) => ((a.values.occurred_at ?? '') < (b.values.occurred_at ?? '') ? 1 : -1))[0];
  const moment = [...momentsOf((newest?.values ?? {}) as PainLog), 'routine'];
  const events = safetyEvents(records, { moment }, now);
  return nextTriggers(knowledge.safety, events, now.toISOString()).filter(
    ({ trigger }) => !AT_THE_MOMENT.includes(trigger.id),
  );
}

function planOf(due: readonly DueTrigger[]): Plan {
  const first = due.find(({ trigger }) => trigger.id === FIRST_USE);
  return {
    trigger: first?.trigger.id ?? due.map(({ trigger }) => trigger.id).join(','),
    rules: [...new Set(due.flatMap(({ rules }) => rules))],
    reasons: due.map(({ trigger }) => trigger.words),
    firstUse: first !== undefined,
    unchanged: allUnchanged(due),
  };
}

function allUnchanged(due: readonly DueTrigger[]): Plan['unchanged'] {
  let since = '';
  let answers: Answers = {};
  for (const { unchanged } of due) {
    if (unchanged === null) return null;
    if (since === '' || unchanged.since < since) since = unchanged.since;
    answers = { ...answers, ...unchanged.answers };
  }
  return since === '' ? null : { since, answers };
}
