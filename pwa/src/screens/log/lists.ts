/** Which words come first: what this person used before, then the common ones, the rest behind "more". */
import type { Word } from '../../domain/knowledge.ts';
import type { Flags, PainLog } from '../../domain/records.ts';

export interface Offer {
  shown: Word[];
  more: Word[];
}

/** How many earlier entries tell what somebody uses. */
export const LOOK_BACK = 20;

export function offer(
  list: readonly Word[],
  used: ReadonlyMap<string, number>,
  chosen: Flags = {},
): Offer {
  const first = (word: Word): boolean =>
    word.common === true || used.has(word.id) || chosen[word.id] === true;
  const byUse = (a: Word, b: Word): number => (used.get(b.id) ?? 0) - (used.get(a.id) ?? 0);
  return { shown: list.filter(first).sort(byUse), more: list.filter((word) => !first(word)) };
}

/** How often each word was chosen in these entries. */
export function uses(
  entries: readonly { values: PainLog }[],
  field: 'qualities' | 'triggers' | 'limits' | 'managed',
): Map<string, number> {
  return counted(
    entries.flatMap(({ values }) =>
      Object.entries(values[field] ?? {})
        .filter(([, on]) => on === true)
        .map(([id]) => id),
    ),
  );
}

/** How often each relief was tried. */
export function reliefUses(entries: readonly { values: PainLog }[]): Map<string, number> {
  return counted(
    entries.flatMap(({ values }) =>
      Object.values(values.relief ?? {}).flatMap(({ what }) => (what === undefined ? [] : [what])),
    ),
  );
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
