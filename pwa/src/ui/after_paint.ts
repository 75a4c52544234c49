/** Runs `work` when what is on the screen now has been painted: for what the first sight of a screen does without. */
export function afterPaint(work: () => void): void {
  // A frame's callback runs before it is painted; a task after it, when it was.
  requestAnimationFrame(() => setTimeout(work));
}
