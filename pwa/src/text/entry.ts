import { words as english } from './en/entry.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('entry', english);
