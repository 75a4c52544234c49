export { CONSENT_VERSION, words } from './en/me.ts';
