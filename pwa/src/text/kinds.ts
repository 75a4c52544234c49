export { KIND_NAMES, kindName, kindsDone } from './en/kinds.ts';
