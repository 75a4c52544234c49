import { words as english } from './en/shell.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('shell', english);
