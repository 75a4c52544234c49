/** Keeps the number on the app's icon true while the app is open, and leaves the right one behind. */
import { canBadge, showBadge } from '../store/badge.ts';
import { onChange } from '../store/changes.ts';

const CALM_MS = 2_000;

export function watchBadge(): void {
  if (!canBadge()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), CALM_MS);
  };
  onChange(soon);
  // Coming back: time has passed. Leaving: what a message put there while the app was open is old.
  document.addEventListener('visibilitychange', soon);
  soon();
}

async function count(): Promise<void> {
  try {
    const { countDue } = await import('./due.ts');
    await showBadge(await countDue());
  } catch {
    // Nothing can be read: better no number than a wrong one.
    await showBadge(0);
  }
}
