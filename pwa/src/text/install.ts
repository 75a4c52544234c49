import { words as english } from './en/install.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('install', english);
