import { words as english } from './en/later.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('later', english);
