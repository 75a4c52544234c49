import { words as english } from './en/history.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('history', english);
