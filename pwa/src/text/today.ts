export { words } from './en/today.ts';
