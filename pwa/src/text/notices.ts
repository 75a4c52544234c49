export { words } from './en/notices.ts';
