export { words } from './en/bodymap.ts';
