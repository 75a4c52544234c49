/** The knowledge bundle: an asset of the app, kept by the service worker, read when first needed. */
import knowledge from 'virtual:knowledge';
import type { Knowledge } from '../domain/knowledge.ts';
import type { PatchProduct } from '../domain/safety/patches.ts';
import type { Safety } from '../domain/safety/types.ts';

export interface Bundle extends Knowledge {
  safety: Safety;
  patches: PatchProduct[];
}

let loading: Promise<Bundle> | undefined;

/** The version of the bundle that this build carries; recorded with every entry. */
export function knowledgeVersion(): string {
  return knowledge.version;
}

/** The bundle, fetched once per page. Throws when it is neither on the phone nor reachable; the next call tries again. */
export function loadKnowledge(): Promise<Bundle> {
  loading ??= fetchBundle().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchBundle(): Promise<Bundle> {
  const response = await fetch(knowledge.url);
  if (!response.ok) throw new Error(`knowledge bundle: HTTP ${response.status}`);
  const bundle = (await response.json()) as Bundle;
  // A file of another build (a half-finished deployment) would not fit the rules that the entries are recorded with.
  if (bundle.version !== knowledge.version)
    throw new Error('knowledge bundle: not the one of this build');
  return bundle;
}
