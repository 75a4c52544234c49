/** What Today can say about safety without the rules: which advice still stands, by the records alone. */
import { DAY_MS } from '../../domain/days.ts';
import { higherLevel } from '../../domain/level.ts';
import type { Escalation, SafetyCheck } from '../../domain/records.ts';
import type { Entry } from '../../store/records.ts';

export type SafetyKind = 'safety_check' | 'safety_confirmation' | 'safety_clearance' | 'escalation';

export const SAFETY_KINDS: readonly SafetyKind[] = [
  'safety_check',
  'safety_confirmation',
  'safety_clearance',
  'escalation',
];

export interface StandingCheck {
  id: string;
  level: 'L1' | 'L2' | 'L3' | 'L4';
  answeredAt: string;
  waiting: boolean;
  escalation: Escalation | undefined;
}

/**
 * The checks whose advice stands: L1 and L2 until a clearance or "answered by mistake"; L3 and L4 only
 * while they are the newest check (whether a later answer ended them takes the rules to know).
 */
export function standingChecks(records: readonly Entry<SafetyKind>[]): StandingCheck[] {
  const ended = new Set(records.flatMap(endedBy));
  const checks = records.filter((one): one is Entry<'safety_check'> => one.kind === 'safety_check');
  const newest = checks[0]?.id;
  return checks.flatMap((check) => {
    const telling = tellingOf(records, check.id);
    const level = higherLevel(check.values.level, telling?.level);
    if (level === null || ended.has(check.id)) return [];
    if ((level === 'L3' || level === 'L4') && check.id !== newest) return [];
    return [
      {
        id: check.id,
        level,
        answeredAt: answeredAt(check.values),
        waiting: check.waiting,
        escalation: telling,
      },
    ];
  });
}

/** Advice to ask at a normal appointment is asked about again after so many days: the advice says so. */
const ASK_AGAIN_MS = 14 * DAY_MS;

/** The check whose advice to ask is two weeks old and still stands. The server reminds of the same. */
export function toAskAgain(
  standing: readonly StandingCheck[],
  now: Date,
): StandingCheck | undefined {
  return standing.find(
    (check) => check.level === 'L4' && now.getTime() - Date.parse(check.answeredAt) >= ASK_AGAIN_MS,
  );
}

function endedBy({ kind, values }: Entry<SafetyKind>): string[] {
  const { check, answer } = values as { check?: string; answer?: string };
  if (check === undefined) return [];
  if (kind === 'safety_clearance') return [check];
  return kind === 'safety_confirmation' && answer === 'mistake' ? [check] : [];
}

export function answeredAt(check: SafetyCheck): string {
  return check.shown_at ?? check.occurred_at ?? '';
}

export function tellingOf(
  records: readonly Entry<SafetyKind>[],
  check: string,
): Escalation | undefined {
  return records.find(
    (one): one is Entry<'escalation'> =>
      one.kind === 'escalation' && (one.values as Escalation).check === check,
  )?.values;
}
