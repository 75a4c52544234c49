import { words as english } from './en/lock.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('lock', english);
