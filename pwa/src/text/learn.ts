import { words as english } from './en/learn.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('learn', english);
