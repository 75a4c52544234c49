import { words as english } from './en/me.ts';
import { inLanguage } from './language.ts';

export { CONSENT_VERSION } from './en/me.ts';

export const words = inLanguage('me', english);
