/** Dated facts about the person: asked, never inferred; the newest answer to each counts. */
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import { list } from '../store/records.ts';
import { commit, creation } from './write.ts';

export function saveFact(fact: string, value: Json): Promise<void> {
  return saveFacts({ [fact]: value });
}

/** Several answers in one transaction. */
export async function saveFacts(facts: Readonly<Record<string, Json>>): Promise<void> {
  const changes = Object.entries(facts).map(([fact, value]) =>
    creation('profile_fact', newId(), { fact, value }),
  );
  if (changes.length > 0) await commit(changes);
}

/** The newest answer to each fact. */
export async function profile(): Promise<Record<string, Json>> {
  const facts: Record<string, Json> = {};
  for (const { values } of await list('profile_fact')) {
    if (values.fact !== undefined && !(values.fact in facts))
      facts[values.fact] = values.value ?? null;
  }
  return facts;
}
