/** In German: for a push whose own words cannot be read. Neutral: it may stand on a locked screen. */
import type { words as en } from '../en/notices.ts';

export const words: typeof en = { title: 'Unknot', body: 'In der App wartet etwas auf dich.' };
