import { words as english } from './en/progress.ts';
import { inLanguage } from './language.ts';

export type { Whose } from './en/progress.ts';

export const words = inLanguage('progress', english);
