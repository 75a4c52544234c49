export { type Whose, words } from './en/progress.ts';
