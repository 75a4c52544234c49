/** Words of the finder. Names of muscles and areas come from the knowledge bundle. */

import { fill } from '../../domain/session.ts';
import { dayAndTime } from '../dates.ts';
import { listed, number, plural } from '../plural.ts';

const quoted = (names: readonly string[]): string => listed(names.map((name) => `“${name}”`));

export const words = {
  title: 'Muscles to check',
  missing: 'The guide is not on this phone yet. Open the app once with a connection.',
  loading: 'Opening the guide…',
  start: {
    lead: 'Charts link areas of pain with muscles that are worth checking. You tap where it hurts, you get a list.',
    from: (at: string): string => `From your entry of ${dayAndTime(at)}`,
    areas: (areas: readonly string[]): string => `You marked: ${listed(areas)}.`,
    anew: 'Tap the areas anew',
    tap: 'Where does it hurt?',
    show: 'Show muscles to check',
    nothing: 'Tap at least one area first.',
    elsewhere:
      'Only areas outside of this guide are marked. Tap the areas of low back, hip or leg, or ask a professional about the others.',
  },
  side: { left: 'left', right: 'right', both: 'both sides', midline: 'middle' } as Record<
    string,
    string
  >,
  /** Zones are given in lower case, without a side: the side stands in the heading. */
  because: {
    focus: (zones: readonly string[]): string =>
      `You marked ${quoted(zones)}. Charts link this muscle with it.`,
    sometimes: (zones: readonly string[]): string =>
      `You marked ${quoted(zones)}. Charts show this muscle’s pain there sometimes.`,
    over: (zones: readonly string[]): string => `The muscle itself lies under ${quoted(zones)}.`,
    notLinked: (zones: readonly string[]): string => `Not linked with it: ${quoted(zones)}.`,
    /** The question as it was asked, and what was chosen. */
    said: (question: string, options: readonly string[]): string =>
      `You answered “${question}” with ${quoted(options)}. That speaks for it.`,
    moved: {
      up: 'What you answered or found moved it up.',
      down: 'What you found moved it down.',
    },
    /** Places in the list, from 1; null: not on it. */
    places: (before: number | null, now: number | null): string => {
      if (before === now || now === null) return '';
      if (before === null) return `It was not on the list, now it is number ${now}.`;
      return `It was number ${before}, now it is number ${now}.`;
    },
  },
  /** The name of an area inside a sentence: German nouns keep their capital. */
  inSentence: (name: string): string => name.toLowerCase(),
  fill: (text: string, side: 'left' | 'right'): string =>
    fill(text, side, { left: 'left', right: 'right' }),
  questions: {
    number: (n: number, most: number): string =>
      `Question ${n} of at most ${most}. Your answer can change the order below.`,
    next: 'Next',
    back: 'Previous question',
    skip: 'Skip this one',
    leave: 'No more questions',
  },
  /** What no muscle list knows: always below the list. */
  notMuscle: {
    title: 'It may be something else',
    lead: 'These can feel the same. This app cannot check them. A professional can.',
    leadMore:
      'One of these stands in the list above. These can feel the same too. A professional can check.',
    linked: (zones: readonly string[]): string => `Charts link it with ${quoted(zones)}.`,
    notLinked: 'Charts do not link it with what you marked.',
  },
  result: {
    marked: (areas: readonly string[]): string => `You marked: ${listed(areas)}.`,
    lead: (n: number): string =>
      plural(n, {
        one: 'Charts link this with # muscle to check.',
        other:
          'Charts link this with # muscles to check. Those that cover most of what you marked come first.',
      }),
    equal: 'About equal',
    locked:
      'A safety message is open. Until that is settled no questions are asked here, and what you find by pressing does not change the list.',
    answered: (moved: boolean): string =>
      moved
        ? 'Your answers and what you found are in the order below.'
        : 'Your answers are kept. They did not change the order.',
    weaker: 'Linked only a little',
    weakerLead: 'Charts show these only at the edge of what you marked. Check them last.',
    others:
      'Other things can cause this too, also ones that no muscle list knows. If it does not change within two weeks, or you are worried, ask a professional.',
    nothing:
      'No muscle of this guide fits well with these areas. That says nothing about the cause. You can search the whole area for tender spots, or ask a professional.',
    single: 'One area alone fits with many muscles; more areas make the list clearer.',
    more: (n: number): string => plural(n, { one: 'Show # more', other: 'Show # more' }),
    change: 'Change the areas',
    sure: 'How sure is this?',
    sureText: [
      'The charts are drawings of many people’s reports, not measurements. People differ a lot, and areas overlap.',
      'Same areas, same list for everybody: nothing is guessed about you.',
      'Doctors do not agree on what sore spots are. Pressing them helps some people for a while. If it does not help you in two weeks, stop and ask a professional.',
    ],
    joint: 'Not a muscle: worth asking a professional about.',
    fit: (score: number): string =>
      `Fit ${number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} of 1: how much of what you marked this chart covers. It is not a probability.`,
  },
  open: {
    check: 'Check this muscle by hand',
    session: (name: string): string => `Session: ${name}`,
    closed: 'Closed for now',
    patch: 'Put a patch here',
    none: 'No routine for this muscle in this guide yet.',
    ways: 'Other ways, by kind',
    map: 'On the body map',
    more: 'Read about it',
  },
  exam: {
    getReady: 'Get ready',
    position: 'How will you lie, sit or stand?',
    tool: 'What do you press with?',
    whichSide: 'Which side do you press?',
    begin: 'Start to search',
    where: 'Where to press',
    from: 'Start:',
    to: 'End:',
    pressed: 'I have pressed there',
    tell: 'What did you find?',
    place: (n: number, all: number): string => (all > 1 ? `Place ${n} of ${all}` : 'One place'),
    wrong: 'Stop: something feels wrong',
    whatWrong: 'What is it? Some of these lead to safety questions.',
    stopped: 'Leave that place alone today.',
    lead: 'Press slowly with one or two fingers, never above 6 of 10. Compare with the other side.',
    tender: 'Is it tender?',
    yes: 'Yes',
    no: 'No',
    mine: 'Is it your pain?',
    mineOptions: {
      reproduces: 'Yes, it brings my pain',
      eases: 'It eases my pain',
      neither: 'No',
    },
    save: 'Keep what I found',
    foundLine: (
      point: string,
      tender: boolean,
      mine: 'reproduces' | 'eases' | 'neither',
    ): string => {
      if (!tender) return `You found at ${point}: nothing tender.`;
      if (mine === 'reproduces') return `You found at ${point}: tender, and it is your pain.`;
      return mine === 'eases'
        ? `You found at ${point}: tender, and pressing eases your pain.`
        : `You found at ${point}: tender.`;
    },
  },
  fromSearch: {
    title: 'From your search',
    answered: (n: number): string =>
      plural(n, { one: 'You answered # question.', other: 'You answered # questions.' }),
    open: 'Open that list again',
  },
  safety: {
    title: 'A few safety questions before',
    lead: 'What you wrote down can have other causes that should not be pressed. It takes less than a minute.',
    begin: 'Answer the questions',
    help: 'What to do now',
    answered: 'With your answers the list is open. That is not an all-clear.',
  },
};
