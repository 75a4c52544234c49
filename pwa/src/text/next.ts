export { words } from './en/next.ts';
