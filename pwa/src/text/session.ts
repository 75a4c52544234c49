export { words } from './en/session.ts';
