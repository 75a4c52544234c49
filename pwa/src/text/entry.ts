export { words } from './en/entry.ts';
