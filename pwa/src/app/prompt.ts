/** The browser's event before its install dialogue: it comes once, at a time of its choosing, so it is held from the start. */

/** Chromium only; not in the standard's types. */
export interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice?: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let held: InstallEvent | undefined;
let tell: (event: InstallEvent) => void = () => {};

/** Call it first of all: nobody is asked to install before there is anything to keep. */
export function holdPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    held = event as InstallEvent;
    tell(held);
  });
}

/** Tells of the event, also when it came before. */
export function onPrompt(listener: (event: InstallEvent) => void): void {
  tell = listener;
  if (held) listener(held);
}
