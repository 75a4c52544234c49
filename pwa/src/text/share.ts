import { words as english } from './en/share.ts';
import { inLanguage } from './language.ts';

export { isScope, SCOPE_IDS, type ScopeId } from './en/share.ts';

export const words = inLanguage('share', english);
