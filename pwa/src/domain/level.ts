/** How urgent advice is. Apart from the rules, because Today compares levels without them. */
import type { Level } from './records.ts';

const URGENCY: readonly (Level | null | undefined)[] = ['L1', 'L2', 'L3', 'L4'];

/** The more urgent of two levels: what the phone showed and what the server found with its own version of the rules. */
export function higherLevel(
  a: Level | null | undefined,
  b: Level | null | undefined,
): Level | null {
  return (URGENCY.find((level) => level === a || level === b) ?? null) as Level | null;
}
