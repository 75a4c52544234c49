export { words } from './en/share.ts';
