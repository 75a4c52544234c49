/** Why something is closed, in the words of the guide. */
import type { Permission, Safety } from '../../domain/safety/index.ts';

/** The sentences behind a permission that is not open, each once, the latest first. */
export function closedBecause(safety: Safety, permission: Permission): string[] {
  const sentences = permission.reasons.map((reason) => {
    const guard = safety.guards.find((each) => each.id === reason.rule);
    if (guard) return guard.words;
    const advice = safety.advice.find((each) => each.id === reason.advice);
    if (advice) return [`${advice.heading}.`, ...advice.body.slice(0, 1)].join(' ');
    return safety.locks.find((each) => each.id === reason.lock)?.words ?? '';
  });
  return [...new Set(sentences.filter((sentence) => sentence !== ''))];
}

/**
 * Which safety rules are asked after a session was stopped for one of the guide's reasons.
 * A reason without rules (no time, too much pain) asks nothing.
 */
export const RULES_AFTER_STOP: Readonly<Record<string, readonly string[]>> = {
  nerve_feeling: ['RF-01', 'RF-05', 'RF-06', 'RF-07'],
  pulse: ['RF-08', 'RF-09'],
  dizzy: ['RF-08', 'RF-19', 'RF-24'],
  skin: ['RF-10', 'RF-20', 'RF-25'],
  swelling: ['RF-10', 'RF-10b', 'RF-13'],
  breathless: ['RF-10b', 'RF-24'],
};

/** Why somebody stops and nothing more is meant by it. */
export const PLAIN_STOPS: ReadonlySet<string> = new Set(['done', 'no_time', 'interrupted']);
