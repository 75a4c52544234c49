/**
 * Leads through a session: the clock, what is said and shaken, what a tap does. The screen draws it;
 * where the session stands is kept by the parent, so a reload goes on from there.
 */
import { untrack } from 'svelte';
import type { Routine, Step } from '../../domain/knowledge.ts';
import {
  answerEase,
  type Beat,
  beatOf,
  changeTime,
  fill,
  goOn,
  isTimed,
  pause,
  resume,
  type Standing,
  secondsLeft,
  settle,
} from '../../domain/session.ts';
import { words } from '../../text/session.ts';
import { Cues } from './cues.ts';
import { ScreenAwake } from './wake.svelte.ts';

/** What the parent gives; read anew at every use. */
export interface Played {
  routine: Routine;
  standing: Standing;
  /** The most seconds that the guide allows for one round of a step. */
  most: (step: Step) => number;
  onmove: (next: Standing) => void;
  onfinish: (last: Standing) => void;
}

type Move = (from: Standing, at: number) => Standing;

const TICK_MS = 200;
/** Voices load late in some browsers; before that nobody should be told there are none. */
const VOICES_MS = 1500;
/** One tap on "more" or "less". */
export const STEP_SECONDS = 15;

export class Lead {
  readonly awake = new ScreenAwake();
  now = $state(Date.now());
  heard = $state(true);
  hasVoice = $state(true);
  /** Paused by the app: a call came, or another app was opened. */
  away = $state(false);
  /** Said once, on the step after a spot that did not get easier. */
  leftAlone = $state('');

  readonly #cues = new Cues();
  readonly #of: () => Played;
  /* Storing takes a moment, and the clock goes on: the end is told once. */
  #ended = false;
  #announced = -1;

  readonly beat = $derived.by(() => beatOf(this.#of().standing));
  readonly step = $derived.by(() =>
    this.#of().routine.steps.find((each) => each.id === this.beat.step),
  );
  readonly left = $derived.by(() => secondsLeft(this.#of().standing, this.now));
  readonly paused = $derived.by(() => this.#of().standing.paused_at !== null);
  readonly over = $derived.by(() => this.#of().standing.over);
  readonly timed = $derived.by(() => isTimed(this.beat));
  /** What is to be done now, in words. */
  readonly text = $derived.by(() => {
    if (this.beat.kind === 'pause') return words.player.restText;
    if (this.beat.kind === 'ask') return this.#of().routine.ease_question?.text ?? '';
    return this.#filled(this.step?.text);
  });

  constructor(of: () => Played) {
    this.#of = of;
  }

  /** To be called while the component is being set up: speaks at every new beat. */
  speak(): void {
    $effect(() => {
      const { at, paused_at: stopped, over } = this.#of().standing;
      untrack(() => this.#announce(at, stopped !== null || over));
    });
    $effect(() => {
      this.#cues.on = this.heard;
      if (!this.heard) this.#cues.hush();
    });
  }

  /** Starts clock, wake lock and ears; gives what ends them. */
  start(): () => void {
    void this.awake.hold();
    // After a reload nobody has tapped yet, and browsers refuse sound until then.
    if (navigator.userActivation?.hasBeenActive !== false) this.#cues.unlock();
    this.#cues.oninterrupted = () => this.#leave();
    const voices = setTimeout(() => {
      this.hasVoice = this.#cues.hasVoice;
    }, VOICES_MS);
    const ticking = setInterval(() => this.#look(), TICK_MS);
    return () => {
      clearInterval(ticking);
      clearTimeout(voices);
      this.awake.release();
      this.#cues.close({ keepTalking: this.#ended });
    };
  }

  /** Every way in which the person moves the session; the tap also lets the phone make sounds. */
  tapped(next: Move): void {
    this.#cues.unlock();
    this.away = false;
    this.now = Date.now();
    this.#move(next(this.#of().standing, this.now));
  }

  /** The one big tap: ready, pause, or on. */
  toggle(): void {
    this.leftAlone = '';
    if (this.over || this.beat.kind === 'ready') this.tapped(goOn);
    else if (this.timed) this.tapped(this.paused ? resume : pause);
  }

  more(): void {
    this.#change(STEP_SECONDS);
  }

  less(): void {
    this.#change(-STEP_SECONDS);
  }

  ease(easier: boolean): void {
    // Before moving on: what is said at the next beat begins with it.
    this.leftAlone = easier ? '' : (this.#of().routine.ease_question?.leave_it ?? '');
    const { step } = this;
    if (step) this.tapped((from, at) => answerEase(from, step, easier, at));
  }

  /** The person stops: nothing moves any more. */
  end(): void {
    this.#ended = true;
  }

  /**
   * The page was hidden or shown. With the screen kept on, hidden means a call or another app: the
   * session waits. Without, the phone may just have switched its screen off, and the time goes on.
   */
  seen(visible: boolean): void {
    if (!visible) {
      if (this.awake.state === 'on') this.#leave();
      return;
    }
    this.#look();
    void this.awake.again();
  }

  #change(by: number): void {
    const { step } = this;
    const most = step ? this.#of().most(step) : 0;
    this.tapped((from, at) => changeTime(from, by, most, at));
  }

  #leave(): void {
    const { standing } = this.#of();
    if (!this.timed || this.paused || this.over) return;
    this.away = true;
    this.#move(pause(standing, Date.now()));
  }

  #look(): void {
    this.now = Date.now();
    this.#move(settle(this.#of().standing, this.now));
  }

  #move(next: Standing): void {
    const { routine, standing, onfinish, onmove } = this.#of();
    if (next === standing || this.#ended) return;
    if (beatOf(next).kind !== 'after') {
      onmove(next);
      return;
    }
    this.#ended = true;
    this.#cues.hush();
    this.#cues.say(
      routine.steps.find((each) => each.kind === 'finish')?.say ?? words.player.said.done,
    );
    this.#cues.shake('end');
    onfinish(next);
  }

  /* A new beat, a pause or going on: say it, and plan the sounds of its end by the audio clock. */
  #announce(at: number, still: boolean): void {
    this.#cues.hush();
    if (still) return;
    if (at !== this.#announced) {
      this.#announced = at;
      this.#cues.say(`${this.leftAlone} ${this.#spoken(at)}`.trim());
      this.#cues.shake('start');
    }
    this.#plan();
  }

  #plan(): void {
    const left = secondsLeft(this.#of().standing, Date.now());
    if (left !== null && !this.paused && !this.over) this.#cues.planEnd(left);
  }

  /** What is said when a beat begins: the step in full at first, a word at each repeat. */
  #spoken(at: number): string {
    const { beat, step } = this;
    if (beat.kind === 'pause') return words.player.said.rest;
    if (beat.kind === 'ask') return this.text;
    if (beat.round > 1) return words.player.said.again;
    const said = [this.#sideSaid(at, beat), this.#filled(step?.say)];
    if (step?.pain_ceiling !== undefined) said.push(words.player.ceilingSaid(step.pain_ceiling));
    if (step?.pull_ceiling !== undefined) said.push(words.player.pullSaid(step.pull_ceiling));
    return said.filter((each) => each !== '').join(' ');
  }

  /** "Now the left side.", when the second side has its turn. */
  #sideSaid(at: number, { turn }: Beat): string {
    const before = this.#of().standing.beats[at - 1];
    const isNew = turn !== null && before !== undefined && before.turn !== turn;
    return isNew ? words.player.switchSide(turn) : '';
  }

  #filled(text: string | undefined): string {
    return text === undefined ? '' : fill(text, this.beat.turn, words.player.sideWord);
  }
}
