/** Keeps the screen on during a session, and says when it cannot. */

export class ScreenAwake {
  /** `unknown` until the phone has answered. */
  state = $state<'unknown' | 'on' | 'refused'>('unknown');
  #lock: WakeLockSentinel | null = null;
  #wanted = false;

  async hold(): Promise<void> {
    this.#wanted = true;
    if (!('wakeLock' in navigator)) {
      this.state = 'refused';
      return;
    }
    try {
      const lock = await navigator.wakeLock.request('screen');
      // The session may have ended while the phone was thinking.
      if (!this.#wanted) return void lock.release();
      this.#lock = lock;
      this.state = 'on';
    } catch {
      this.state = 'refused'; // low battery, or the browser does not allow it
    }
  }

  /** Phones drop the lock when the page is hidden; it must be asked for again. */
  async again(): Promise<void> {
    if (this.#wanted && document.visibilityState === 'visible' && this.#lock?.released !== false) {
      await this.hold();
    }
  }

  release(): void {
    this.#wanted = false;
    void this.#lock?.release();
    this.#lock = null;
  }
}
