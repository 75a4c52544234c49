/** The knowledge bundle: an asset of the app, kept by the service worker, read when first needed. */
import knowledge from 'virtual:knowledge';

export interface KnowledgeAsset {
  url: string;
  version: string;
}

/** The version of the bundle that this build carries; recorded with every entry. */
export function knowledgeVersion(): string {
  return knowledge.version;
}
