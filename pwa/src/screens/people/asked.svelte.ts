/**
 * An answer of the server that is shown and never kept: asked again every 30 seconds and on coming
 * back, and gone from the screen as soon as the server says no or cannot be reached. Sharing that
 * was ended must not live on in an open page.
 */
import { knownAccount } from '../../actions/account.ts';
import { Offline, Refused } from '../../actions/care.ts';

export const ASK_AGAIN_MS = 30_000;

export type AskedState = 'loading' | 'here' | 'offline' | 'gone' | 'signed_out' | 'failed';

export class Asked<T> {
  value = $state.raw<T | null>(null);
  state = $state<AskedState>('loading');
  /** When the shown answer came. */
  at = $state.raw<Date | null>(null);
  readonly #ask: () => Promise<T>;
  #round = 0;

  readonly #hasAccount: () => Promise<boolean>;

  /** `hasAccount`: without one the server would only refuse, so it is not asked. */
  constructor(
    ask: () => Promise<T>,
    hasAccount: () => Promise<boolean> = async () => (await knownAccount()) !== null,
  ) {
    this.#ask = ask;
    this.#hasAccount = hasAccount;
  }

  /** Asks now. An answer that was overtaken by a newer question is dropped. */
  async now(): Promise<void> {
    const mine = ++this.#round;
    try {
      if (!(await this.#hasAccount())) {
        if (mine === this.#round) this.#blank('signed_out');
        return;
      }
      const value = await this.#ask();
      if (mine !== this.#round) return;
      this.value = value;
      this.at = new Date();
      this.state = 'here';
    } catch (error) {
      if (mine === this.#round) this.#blank(stateOf(error));
    }
  }

  /** Takes an answer that another request brought along. */
  take(value: T): void {
    this.#round += 1;
    this.value = value;
    this.at = new Date();
    this.state = 'here';
  }

  /** Asks now, every 30 seconds, and when the page is seen or the network is back; returns the way to stop. */
  keepAsking(): () => void {
    void this.now();
    const again = (): void => {
      if (document.visibilityState === 'visible') void this.now();
    };
    const lost = (): void => this.#blank('offline');
    const timer = setInterval(() => void this.now(), ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', again);
    addEventListener('online', again);
    addEventListener('offline', lost);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
      removeEventListener('online', again);
      removeEventListener('offline', lost);
      this.#blank('loading');
    };
  }

  #blank(state: AskedState): void {
    this.#round += 1;
    this.value = null;
    this.at = null;
    this.state = state;
  }
}

function stateOf(error: unknown): AskedState {
  if (error instanceof Offline) return 'offline';
  if (!(error instanceof Refused)) return 'failed';
  if (error.status === 401) return 'signed_out';
  return error.status === 403 || error.status === 404 ? 'gone' : 'failed';
}
