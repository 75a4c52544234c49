/** How far the telling has come, in words with times, in German. */
import type { words as en } from '../en/escalation.ts';
import { listed } from '../plural.ts';

export const words: typeof en = {
  title: 'Wer Bescheid bekommt',
  answered: (at: string) => `${at}: du hast geantwortet`,
  notSent: 'Noch nicht gesendet: Es gibt keine Verbindung. Niemand weiß davon.',
  confirmFirst:
    'Niemand bekommt Bescheid, bevor du sagst, dass es stimmt, oder bevor eine Minute vorbei ist.',
  sent: (at: string) => `${at}: gesendet`,
  told: (at: string, name: string, channels: readonly string[]) =>
    channels.length > 0
      ? `${at}: Bescheid an ${name} per ${listed(channels)}`
      : `${at}: Bescheid an ${name}`,
  opened: (at: string, name: string) => `${at}: geöffnet von ${name}`,
  firstTold: (at: string) =>
    `Sie bekommen um ${at} Bescheid, wenn du nicht sagst, dass es ein Versehen war.`,
  acknowledged: (at: string, name: string) => `${at}: bestätigt von ${name}`,
  somebody: 'jemand, der Bescheid bekommt',
  channels: { push: 'Push', webpush: 'Push', email: 'E-Mail' },
  state: {
    waiting: 'Noch hat niemand Bescheid bekommen.',
    telling: 'Noch hat niemand geantwortet. Sie bekommen wieder Bescheid, bis jemand antwortet.',
    acknowledged: 'Jemand hat es gesehen. Warte nicht auf sie.',
    mistaken: 'Es war ein Versehen. Niemand bekommt mehr Bescheid.',
    cleared: 'Du wurdest untersucht. Niemand bekommt mehr Bescheid.',
    unanswered: 'Seit 24 Stunden hat niemand geantwortet.',
    nobody_to_tell:
      'Du hast niemanden dafür. Niemand bekommt Bescheid. Wer in den nächsten 24 Stunden dazukommt, bekommt dann Bescheid.',
    not_told: 'Davon bekommt niemand Bescheid.',
  },
  noAccount: 'Du hast auf diesem Handy kein Konto. Darum kann niemand Bescheid bekommen.',
};
