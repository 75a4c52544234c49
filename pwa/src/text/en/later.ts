/** Words of the looks at a session later on: on Today, and on the session's own page. */
import type { Skin } from '../../domain/records.ts';
import { kindName } from '../kinds.ts';

export const words = {
  title: {
    hour: (what: string | undefined, at: string): string =>
      `${kindName(what)} at ${at}: how is it now?`,
    morning: (what: string | undefined, at: string): string =>
      `${kindName(what)} yesterday at ${at}: how is it now?`,
  },
  hint: 'One tap is enough. Over time you see what does you good.',
  pain: { hour: 'Pain an hour after', morning: 'Pain next morning' },
  skin: { hour: 'Skin an hour after', morning: 'Skin next morning' },
  low: 'no pain',
  high: 'worst you can imagine',
  skins: {
    usual: 'As usual',
    red: 'Red',
    bruised: 'Bruised',
    other: 'Something else',
  } satisfies Record<Skin, string>,
  away: 'Do not ask',
  thanks: 'Saved with the session.',
  close: 'Done',
  open: {
    title: 'A session is open',
    text: (what: string | undefined, at: string): string => `${kindName(what)}, begun ${at}.`,
    button: 'Look at it',
  },
};
