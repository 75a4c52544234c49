import { kindsDone as done, KIND_NAMES, kindName as name } from './en/kinds.ts';
import { inLanguage } from './language.ts';

const words = inLanguage('kinds', { KIND_NAMES, kindName: name, kindsDone: done });

/** The kind of a stored session, in a word. */
export const kindName: typeof name = (what) => words.kindName(what);
/** What was done on a day. */
export const kindsDone: typeof done = (kinds) => words.kindsDone(kinds);
