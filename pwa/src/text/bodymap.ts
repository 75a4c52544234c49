import { words as english } from './en/bodymap.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('bodymap', english);
