export { words } from './en/push.ts';
