import { words as english } from './en/find.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('find', english);
