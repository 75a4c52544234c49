export { words } from './en/programme.ts';
