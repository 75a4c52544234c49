/** Words of the routine player. What a routine itself says comes from the knowledge bundle. */
import type { StepKind } from '../../domain/knowledge.ts';
import type { Filter, Shelf } from '../../domain/routine_shelves.ts';
import { fill } from '../../domain/session.ts';
import { number, plural } from '../plural.ts';

const SIDES = { left: 'left', right: 'right' };

type BeatSide = 'left' | 'right' | 'both' | 'none';

const minutes = (seconds: number): string =>
  plural(Math.max(1, Math.round(seconds / 60)), { one: '# minute', other: '# minutes' });

export const words = {
  title: 'Sessions',
  lead: 'Self-care routines to practise. Each takes a few minutes and tells you what to do as you go.',
  closed: 'Closed for now',
  closedBecause: 'Why this is closed',
  for: 'Show',
  filters: {
    mine: 'For my muscles',
    back: 'Back',
    buttock: 'Buttock',
    thigh: 'Thigh',
    calf: 'Calf',
    belly: 'Belly',
    all: 'All',
  } satisfies Record<Filter, string>,
  mineHint: 'By the muscles that your latest search listed first.',
  shelves: {
    press: 'Press',
    roll: 'Roll',
    stretch: 'Stretch and glide',
    strength: 'Get stronger',
    move: 'Walk and move',
    heat_cold: 'Warmth and cold',
    rest: 'Rest and sitting',
  } satisfies Record<Shelf, string>,
  nothing: 'There is no routine for this.',
  askFirst: 'A few safety questions come first',
  length: minutes,

  prepare: {
    read: 'Read all of it first',
    side: 'Which side?',
    sides: { right: 'Right', left: 'Left', both: 'Right, then left' },
    sideHint: 'Left is your left, right is your right.',
    tool: 'What will you press with?',
    where: 'Where it works',
    need: 'You need',
    position: 'Position',
    pain: 'How hard',
    avoid: 'Keep away from',
    stop: 'Stop at once if you feel',
    sure: 'How sure is this?',
    dose: 'How long, how often',
    before: 'Pain now, before you start',
    low: 'no pain',
    high: 'worst you can imagine',
    start: 'Start',
    aboutBoth: (seconds: number): string => `About ${minutes(seconds)}`,
    time: 'How much time do you have?',
    minutes: (n: number): string => plural(n, { one: '# minute', other: '# minutes' }),
    whole: (seconds: number): string => `All of it: ${minutes(seconds)}`,
    shorter: 'Shorter means fewer rounds and places. How hard, when to stop and the end stay.',
    limits: 'Keep in mind',
  },

  player: {
    side: { left: 'Left side', right: 'Right side', both: 'Both sides', none: '' } satisfies Record<
      BeatSide,
      string
    >,
    sideWord: { left: 'left', right: 'right', both: 'both', none: '' } satisfies Record<
      BeatSide,
      string
    >,
    step: (n: number, of: number): string => `Step ${number(n)} of ${number(of)}`,
    kinds: {
      position: '',
      search: '',
      check: '',
      change_place: '',
      finish: '',
      hold: 'Hold',
      stroke: 'Stroke',
      stretch: 'Stretch',
      glide: 'Glide',
      roll: 'Roll',
      move: 'Move',
      walk: 'Walk',
      keep: 'Stay so',
      rest: 'Rest',
    } satisfies Record<StepKind, string>,
    count: (n: number): string =>
      plural(n, { one: '# time, at your own pace', other: '# times, at your own pace' }),
    round: (n: number, of: number): string => `${number(n)} of ${number(of)}`,
    rest: 'Pause',
    restText: 'Let go and breathe.',
    over: 'Time is up',
    overText: 'The screen was off or another app was open. Go on when you are ready.',
    ready: 'I’m ready',
    pause: 'Pause',
    paused: 'Paused',
    resume: 'Go on',
    away: 'Paused while you were away',
    tap: (what: string): string => `${what}: tap anywhere here`,
    tapReady: 'Ready? Tap anywhere here',
    more: '15 s more',
    less: '15 s less',
    moreLong: '15 seconds more',
    lessLong: '15 seconds less',
    dim: 'Dark screen for a dim room',
    back: 'Back',
    skip: 'Skip',
    stop: 'Stop',
    ceiling: (most: number): string => `Never above ${number(most)} of 10. Ease off before that.`,
    pull: (most: number): string => `Pull at most ${number(most)} of 10, and no pain.`,
    pullSaid: (most: number): string => `Pull at most ${number(most)} out of ten, and no pain.`,
    ceilingSaid: (most: number): string => `Never above ${number(most)} out of ten.`,
    voiceOn: 'Voice and sounds on',
    left: (seconds: number): string =>
      plural(seconds, { one: '# second left', other: '# seconds left' }),
    awakeNot:
      'This phone may switch its screen off by itself. The time goes on and sounds still play. You can make the screen stay on longer in the phone’s settings.',
    noVoice: 'This phone has no voice for the app, so sounds mark each change.',
    switchSide: (side: 'left' | 'right'): string => `Now the ${side} side.`,
    said: { rest: 'Pause. Let go and breathe.', again: 'Again.', done: 'Done.' },
    clock: (seconds: number): string => {
      const rest = String(seconds % 60).padStart(2, '0');
      return seconds >= 60 ? `${Math.floor(seconds / 60)}:${rest}` : String(seconds);
    },
  },

  stop: {
    title: 'Stop here?',
    why: 'If something made you stop, tap it. Some of these lead to the safety questions.',
    tired: 'Just enough for now',
    safety: 'Stopping was right. Do not press there again today. Some safety questions come next.',
    keepGoing: 'Go on with the session',
  },

  after: {
    title: 'After the session',
    saved: 'The session is in your diary. Nothing needs typing.',
    now: 'Pain now, after the session',
    feeling: 'Compared with before, it feels',
    worked: (seconds: number): string => `${minutes(seconds)} of pressing or stretching`,
    change: (before: number, after: number): string =>
      `Before ${number(before)}, after ${number(after)} of 10.`,
    afterwards: 'For the rest of the day',
    week: 'Leave this routine for the week if',
    ask: 'When to ask somebody',
    feelings: { better: 'Better', same: 'The same', worse: 'Worse' },
    done: 'Done',
    patch: 'Put a patch on this spot',
    stopped: 'You stopped early. That is fine: what you did is noted.',
  },

  done: {
    title: 'Session',
    what: 'What',
    when: 'When',
    worked: 'Time',
    stopped: 'Stopped early',
    noReason: 'no reason noted',
    spots: 'Places',
    place: 'A place',
    time: (seconds: number): string =>
      seconds < 90
        ? plural(seconds, { one: '# second', other: '# seconds' })
        : plural(Math.round(seconds / 60), { one: '# minute', other: '# minutes' }),
    before: 'Pain before',
    after: 'Pain right after',
    again: 'Do it again',
    read: 'Read about this routine',
    remove: 'Delete this session',
    gone: 'The session is deleted.',
    undo: 'Undo',
    unknown: 'This session is not on this phone.',
    history: 'All entries',
  },

  unfinished: {
    title: 'A session is open',
    text: (routine: string, at: string): string => `“${routine}”, begun ${at}.`,
    goOn: 'Go on where you were',
    end: 'End it here',
  },
  missing: 'The routines are not on this phone yet. Open the app once with a connection.',
  /** A text of a routine with the side put in. */
  fill: (text: string, side: 'left' | 'right'): string => fill(text, side, SIDES),
  version: (version: number, pending: boolean): string =>
    `Version ${number(version)} of this text.${pending ? ' It still awaits a clinician’s review.' : ''}`,
};
