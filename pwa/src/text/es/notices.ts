import type { words as en } from '../en/notices.ts';

/** For a push whose own words cannot be read. Neutral: it may stand on a locked screen. */
export const words: typeof en = { title: 'Unknot', body: 'Hay algo para ti en la app.' };
