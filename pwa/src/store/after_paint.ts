/** A page that is not shown paints nothing: after so long the work is done all the same. */
const UNSEEN_MS = 250;

/** Runs `work` once what is on the screen now has been painted: for all that a person does not wait for. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(unseen);
    work();
  };
  const unseen = setTimeout(once, UNSEEN_MS);
  // A frame's callback runs before it is painted; a task after it, when it was.
  requestAnimationFrame(() => setTimeout(once));
}
