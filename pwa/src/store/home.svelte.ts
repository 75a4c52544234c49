/** Whether the app is on the home screen, can be put there, and what threatens the entries while it is not. */

/** By the browser's dialogue, or by hand on an iPhone or iPad. */
export type How = 'prompt' | 'iphone';

export interface Home {
  /** It runs as an app of its own, from the home screen. */
  installed: boolean;
  /** The browser's own install dialogue can be opened. */
  canInstall: boolean;
  /** It is the moment to offer the home screen. */
  offer: How | null;
  /** Entries lie in a browser that may erase them, and nowhere else. */
  risk: boolean;
  /** Opens the browser's install dialogue, where there is one. */
  install(): void;
}

/** Kept up to date by `app/install.ts`. */
export const home: Home = $state({
  installed: false,
  canInstall: false,
  offer: null,
  risk: false,
  install: () => {},
});
