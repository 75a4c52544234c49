import { words as english } from './en/rhythm.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('rhythm', english);
