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
    moved: {
      up: 'What you answered or found moved it up.',
      down: 'What you answered or found moved it down.',
    },
  },
  fill: (text: string, side: 'left' | 'right'): string =>
    fill(text, side, { left: 'left', right: 'right' }),
  questions: {
    title: 'Questions that change the order',
    lead: 'Optional. The same answers change the list in the same way for everybody.',
    opens: 'Safety questions come first',
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
    more: 'More about it',
  },
  exam: {
    lead: 'Press slowly with one or two fingers, never above 6 of 10. Compare with the other side.',
    how: 'How to search, step by step',
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
  safety: {
    title: 'A few safety questions before',
    lead: 'What you wrote down can have other causes that should not be pressed. It takes less than a minute.',
    begin: 'Answer the questions',
    help: 'What to do now',
    answered: 'With your answers the list is open. That is not an all-clear.',
  },
};
