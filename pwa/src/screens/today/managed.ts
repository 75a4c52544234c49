/** What somebody with new pain is asked first: words to tap, those used before at the front. */
import type { Word } from '../../domain/knowledge.ts';
import { loadKnowledge } from '../../store/knowledge.ts';
import { list } from '../../store/records.ts';
import { LOOK_BACK, offer, uses } from '../log/lists.ts';

const OFFERED = 6;

/** Empty when the lists cannot be had: the full entry is there. */
export async function managedWords(): Promise<readonly Word[]> {
  try {
    const [knowledge, earlier] = await Promise.all([
      loadKnowledge(),
      list('pain_log', { limit: LOOK_BACK }),
    ]);
    const all = knowledge.words.limits.filter(({ id }) => id !== 'nothing');
    const { shown, more } = offer(all, uses(earlier, 'managed'));
    return [...shown, ...more].slice(0, OFFERED);
  } catch {
    return [];
  }
}
