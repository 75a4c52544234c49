/** For a push whose own words cannot be read. Neutral: it may stand on a locked screen. */
export const words = { title: 'Unknot', body: 'There is something for you in the app.' };
