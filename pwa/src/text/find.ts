export { words } from './en/find.ts';
