import { words as english } from './en/patch.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('patch', english);
