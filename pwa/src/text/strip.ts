export { words } from './en/strip.ts';
