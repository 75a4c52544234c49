import { words as english } from './en/programme.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('programme', english);
