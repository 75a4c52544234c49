import { words as english } from './en/strip.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('strip', english);
