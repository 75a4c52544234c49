import { words as english } from './en/check.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('check', english);
