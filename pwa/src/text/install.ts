export { words } from './en/install.ts';
