/** Words of what is next on Today. */
import { plural } from '../plural.ts';

export const words = {
  like: {
    legend: 'Next to the last entry:',
    same: 'Same',
    better: 'Better',
    worse: 'Worse',
  },
  next: 'What is next',
  patch: {
    title: (product: string) => `Patch on: ${product}`,
    noName: 'Patch on',
    due: (at: string, left: string) => `Comes off at ${at} (${left})`,
    over: (at: string) => `Should have come off at ${at}`,
    noTime: 'No time to take it off is known',
    notSent:
      'No reminder can be sent yet: this patch has not reached the server. The clock runs here.',
    off: 'It is off',
    look: 'Look at it',
    skin: 'First time with this one: how does the skin around it look?',
    skinUsual: 'As usual',
    skinWrong: 'Something is wrong',
  },
  firstUse: {
    title: 'A few safety questions',
    text: 'Before the first exercise or patch. With nothing to report it takes under a minute.',
    button: 'Answer them',
  },
  recheck: {
    title: 'Some questions to ask again',
    button: 'Look at them',
  },
  advice: {
    now: { label: 'Emergency: act now', title: 'You were told to call the emergency number' },
    today: { label: 'Get help today', title: 'You were told to get medical help today' },
    soon: 'Open advice from your answers',
    button: 'See the advice',
    asked: {
      title: 'Did you ask about it?',
      text: (day: string) => `On ${day} your answers gave advice to ask at a normal appointment.`,
      look: 'Look at it, or say that you asked',
      later: 'Not now',
    },
  },
  waiting: (n: number) =>
    plural(n, { one: '# entry waits to be sent', other: '# entries wait to be sent' }),
  waitingHint: 'It is kept on this phone and goes out by itself when there is a connection.',
  recent: 'Lately',
  all: 'All entries',
  learn: 'Learn about muscles and what may ease them',
  start: 'Nothing is written down yet.',
};
