export { words } from './en/check.ts';
