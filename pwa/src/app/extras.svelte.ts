/** Parts of the frame that come once the first screen is usable; see `later.ts`. */
import type { Component } from 'svelte';

interface Extras {
  /** The strip of news about keeping and sending. */
  Strip: Component | undefined;
  /** Below Today: what is to be known about this browser. */
  Foot: Component | undefined;
}

export const extras: Extras = $state({ Strip: undefined, Foot: undefined });
