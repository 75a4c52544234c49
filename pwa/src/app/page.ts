/** One language's share of the page, as the build puts it in. */
export interface Page {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Today with its form. */
  today: string;
  /** Only the frame. */
  inside: string;
  about: string;
  noScript: string;
}
