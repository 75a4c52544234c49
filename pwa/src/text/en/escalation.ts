/** How far the telling has come, in words with times. */
import { listed } from '../plural.ts';

export const words = {
  title: 'Who is told',
  answered: (at: string) => `${at}: you answered`,
  notSent: 'Not sent yet: there is no connection. Nobody knows of it.',
  confirmFirst: 'Nobody is told before you say that it is right, or before a minute has passed.',
  sent: (at: string) => `${at}: sent`,
  told: (at: string, name: string, channels: readonly string[]) =>
    channels.length > 0 ? `${at}: told ${name} by ${listed(channels)}` : `${at}: told ${name}`,
  opened: (at: string, name: string) => `${at}: opened by ${name}`,
  firstTold: (at: string) => `They are told at ${at}, unless you say that it was a mistake.`,
  acknowledged: (at: string, name: string) => `${at}: acknowledged by ${name}`,
  somebody: 'somebody who watches',
  channels: { push: 'push', webpush: 'push', email: 'e-mail' } as Readonly<Record<string, string>>,
  state: {
    waiting: 'Nobody has been told yet.',
    telling: 'Nobody has answered yet. They are told again until somebody does.',
    acknowledged: 'Somebody has seen it. Do not wait for them.',
    mistaken: 'Answered by mistake. Nobody is told any more.',
    cleared: 'You were checked. Nobody is told any more.',
    unanswered: 'Nobody has answered for 24 hours.',
    nobody_to_tell:
      'Nobody watches. Nobody is told. Whoever begins to watch within 24 hours is told then.',
    not_told: 'Nobody is told of this.',
  },
  noAccount: 'You have no account on this phone, so nobody can be told.',
};
