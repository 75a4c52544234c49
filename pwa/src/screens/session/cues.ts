/**
 * What a session lets you hear and feel: a voice where the phone has one, sounds always, vibration
 * where it exists. All of it fails silently: the screen shows the same.
 */
import { LANGUAGE } from '../../text/language.ts';

export type Sound = 'tick' | 'start' | 'end';

const TONES: Record<Sound, readonly { hertz: number; at: number; seconds: number }[]> = {
  tick: [{ hertz: 660, at: 0, seconds: 0.07 }],
  start: [{ hertz: 880, at: 0, seconds: 0.18 }],
  end: [
    { hertz: 660, at: 0, seconds: 0.16 },
    { hertz: 880, at: 0.2, seconds: 0.28 },
  ],
};
const SHAKES: Record<Sound, number | number[]> = { tick: 30, start: 120, end: [120, 80, 200] };

export class Cues {
  on = true;
  #audio: AudioContext | null = null;
  #planned: OscillatorNode[] = [];
  /** A call or another app took the sound away. */
  oninterrupted: () => void = () => undefined;

  /** Must be called in a tap: phones let sound begin only then. */
  unlock(): void {
    try {
      this.#audio ??= this.#listened(new AudioContext());
      void this.#audio.resume();
    } catch {
      this.#audio = null; // no Web Audio: the screen and the voice remain
    }
  }

  /** True when the phone has a voice; some lists arrive late, so ask again. */
  get hasVoice(): boolean {
    return 'speechSynthesis' in globalThis && speechSynthesis.getVoices().length > 0;
  }

  say(text: string): void {
    if (!this.on || text === '' || !this.hasVoice) return;
    speechSynthesis.cancel(); // never a queue that lags behind the timer
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = LANGUAGE;
    spoken.rate = 0.95;
    speechSynthesis.speak(spoken);
  }

  /** A sound `inSeconds` from now, by the audio clock: it comes on time even when timers are slowed. */
  sound(sound: Sound, inSeconds = 0): void {
    if (!this.on || this.#audio === null) return;
    for (const tone of TONES[sound]) {
      this.#tone(
        this.#audio,
        tone.hertz,
        this.#audio.currentTime + inSeconds + tone.at,
        tone.seconds,
      );
    }
  }

  shake(sound: Sound): void {
    // Before the first tap of a page a browser refuses, and says so in its console.
    if (this.on && navigator.userActivation?.hasBeenActive !== false)
      navigator.vibrate?.(SHAKES[sound]);
  }

  /** Plans the last three ticks and the end of a beat that has `seconds` left. */
  planEnd(seconds: number): void {
    this.#forget();
    for (const before of [3, 2, 1]) if (seconds > before) this.sound('tick', seconds - before);
    this.sound('end', seconds);
  }

  /** Silence at once: on pause, skip, stop, and before something new is said. */
  hush(): void {
    this.#forget();
    if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
  }

  /** Drops the sounds that were planned. */
  #forget(): void {
    for (const oscillator of this.#planned) {
      try {
        oscillator.stop();
      } catch {
        // already over
      }
    }
    this.#planned = [];
  }

  /** `keepTalking`: the last sentence ("walk a few steps") may outlive the player. */
  close({ keepTalking = false } = {}): void {
    this.#forget();
    if (!keepTalking && 'speechSynthesis' in globalThis) speechSynthesis.cancel();
    void this.#audio?.close();
    this.#audio = null;
  }

  #listened(audio: AudioContext): AudioContext {
    // "interrupted" is what iPhones say during a call; the types know only the standard's words.
    audio.onstatechange = () => {
      if ((audio.state as string) === 'interrupted') this.oninterrupted();
    };
    return audio;
  }

  #tone(audio: AudioContext, hertz: number, at: number, seconds: number): void {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.4, at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds + 0.02);
    this.#planned.push(oscillator);
    oscillator.onended = () => {
      this.#planned = this.#planned.filter((other) => other !== oscillator);
    };
  }
}
