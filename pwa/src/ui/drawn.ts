/** What an icon of the set is in the built app; `build-tools/lucide.ts` puts it in the place of the package's. */
import type { Component } from 'svelte';
import Icon from './Icon.svelte';

interface Look {
  /** Pixels at a text size of 100 %; 24 unless given. */
  size?: number;
  /** Of the drawing's 24 units; 2 unless given. */
  strokeWidth?: number;
}

/** An icon with this path. Its look is read when it appears and does not follow changes. */
export function drawn(d: string): Component<Look> {
  return (target, { size = 24, strokeWidth = 2 }) => Icon(target, { d, size, strokeWidth });
}
