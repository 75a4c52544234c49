export { words } from './en/patch.ts';
