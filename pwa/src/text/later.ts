export { words } from './en/later.ts';
