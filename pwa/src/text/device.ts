export { words } from './en/device.ts';
