import { words as english } from './en/reminders.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('reminders', english);
