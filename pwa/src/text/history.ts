export { words } from './en/history.ts';
