import { words as english } from './en/checkin.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('checkin', english);
