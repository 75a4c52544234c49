export { words } from './en/checkin.ts';
