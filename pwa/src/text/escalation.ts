export { words } from './en/escalation.ts';
