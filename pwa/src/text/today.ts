import { words as english } from './en/today.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('today', english);
