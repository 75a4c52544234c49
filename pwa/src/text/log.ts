import { words as english } from './en/log.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('log', english);
