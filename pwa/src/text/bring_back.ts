import { words as english } from './en/bring_back.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('bring_back', english);
