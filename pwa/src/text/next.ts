import { words as english } from './en/next.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('next', english);
