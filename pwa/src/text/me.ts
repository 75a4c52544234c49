export { words } from './en/me.ts';
