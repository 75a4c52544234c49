import { words as english } from './en/escalation.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('escalation', english);
