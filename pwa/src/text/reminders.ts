export { words } from './en/reminders.ts';
