/** Moves the window on the picture smoothly, or at once for people who asked for less motion. */
import type { Box } from './regions.ts';

const MILLISECONDS = 220;
let current = 0;

/** Ends the glide under way where it is: a finger takes over. */
export function halt(): void {
  current += 1;
}

/** Calls `step` with every box on the way, the last time with `to`. A new glide ends the one before. */
export function glide(from: Box, to: Box, step: (box: Box) => void): void {
  halt();
  const mine = current;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    step(to);
    return;
  }
  const start = performance.now();
  const frame = (now: number): void => {
    if (mine !== current) return;
    const t = Math.min(1, Math.max(0, (now - start) / MILLISECONDS));
    const eased = 1 - (1 - t) ** 3;
    const mix = (key: keyof Box): number => from[key] + (to[key] - from[key]) * eased;
    step(t === 1 ? to : { x: mix('x'), y: mix('y'), width: mix('width'), height: mix('height') });
    if (t < 1) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
