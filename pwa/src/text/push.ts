import { words as english } from './en/push.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('push', english);
