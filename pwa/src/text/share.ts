export { isScope, SCOPE_IDS, type ScopeId, words } from './en/share.ts';
