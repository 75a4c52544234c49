import { words as english } from './en/device.ts';
import { inLanguage } from './language.ts';

export const words = inLanguage('device', english);
