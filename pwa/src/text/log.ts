export { words } from './en/log.ts';
