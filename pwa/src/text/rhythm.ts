export { words } from './en/rhythm.ts';
