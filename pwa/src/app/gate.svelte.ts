/** Whether the lock of the phone stands before the app. Read before the first screen: a few microseconds, no database. */
import { isShut, type Lock } from '../domain/lock.ts';
import { readSwitch, writeSwitch } from '../store/phone.ts';

export const gate = $state({ shut: false });

/** Help never waits for a PIN, and new warning signs can be answered by whoever holds the phone. */
export const ALWAYS_OPEN: ReadonlySet<string> = new Set(['/help-now', '/check']);

const LEFT = 'left';

/** Call it before the app is shown. */
export function watchGate(): void {
  gate.shut = shutNow();
  const away = () => {
    const lock = readLock();
    if (lock === null || gate.shut) return;
    writeSwitch(LEFT, Date.now());
    // Before the phone takes its picture for the list of apps.
    if (lock.after === 0) gate.shut = true;
  };
  addEventListener('pagehide', away);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') away();
    else if (shutNow()) gate.shut = true;
  });
}

function readLock(): Lock | null {
  return (readSwitch('lock') as Lock | undefined) ?? null;
}

function shutNow(): boolean {
  const left = readSwitch(LEFT);
  return isShut(readLock(), typeof left === 'number' ? left : undefined, Date.now());
}

/** The right person is here. */
export function openGate(): void {
  gate.shut = false;
}
