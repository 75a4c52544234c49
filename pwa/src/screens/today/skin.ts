/** When to ask about the skin under a patch that is on. */
import type { PatchPlacement } from '../../domain/records.ts';

/** From half an hour after a first use until it was answered or the patch is off. */
export function isSkinDue({ skin_due_at, skin_30m, off_at }: PatchPlacement, now: Date): boolean {
  if (skin_due_at === undefined || skin_30m !== undefined || off_at !== undefined) return false;
  return now.getTime() >= Date.parse(skin_due_at);
}
