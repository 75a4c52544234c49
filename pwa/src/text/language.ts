/** The language of this build. One catalogue per language lies in `text/<language>/`. */
export const LANGUAGE = 'en';
