import { words as english } from './en/session.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('session', english);
