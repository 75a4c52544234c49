/** Whether questions are due after what was written down, and why. */
import { readSafety } from '../../store/safety.svelte.ts';
import { type Plan, planFor } from './plan.ts';

/** What is due now; null when nothing is, or when the rules cannot be read. */
export async function questionsDue(now = new Date()): Promise<Plan | null> {
  try {
    const plan = planFor(await readSafety({ moment: [] }, now), undefined, now);
    return plan.reasons.length > 0 ? plan : null;
  } catch {
    return null;
  }
}
