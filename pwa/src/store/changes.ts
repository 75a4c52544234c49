/** Who changed what, told to everyone who shows it: in this tab at once, in other tabs by BroadcastChannel. */
import type { Kind } from '../domain/records.ts';

/** `kinds` null = anything may have changed (another person signed in, everything wiped). */
export interface ChangeNews {
  kinds: readonly Kind[] | null;
  /** Also outbox, tray or settings may have changed. */
  from: 'write' | 'sync' | 'meta' | 'whose';
}

type Listener = (news: ChangeNews) => void;
const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel | undefined {
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('unknot-changes');
    channel.onmessage = (event: MessageEvent<ChangeNews>) => tell(event.data);
  }
  return channel;
}

function tell(news: ChangeNews): void {
  for (const listener of [...listeners]) listener(news);
}

/** Calls `listener` after every change, from this tab and from others, until the returned function is called. */
export function onChange(listener: Listener): () => void {
  openChannel();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function announce(news: ChangeNews): void {
  tell(news);
  openChannel()?.postMessage(news);
}
