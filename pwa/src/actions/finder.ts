/** The finder: what was tapped, answered and shown, and what the hand found. */
import type { FinderRun, Finding, Patch } from '../domain/records.ts';
import { create, update } from './write.ts';

/** Keeps one run of the finder as it was shown, with the bundle it was computed from. */
export function saveFinderRun(run: FinderRun): Promise<string> {
  return create('finder_run', run);
}

export function changeFinderRun(id: string, patch: Patch<'finder_run'>): Promise<void> {
  return update('finder_run', id, patch);
}

/** "Sore spot I found": tender or not, my pain or not. */
export function saveFinding(finding: Finding): Promise<string> {
  return create('finding', { by: 'person', ...finding });
}
