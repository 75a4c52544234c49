/** Words of reminders. */
import { dayAndTime } from '../dates.ts';
import { listed, plural } from '../plural.ts';

export const words = {
  title: 'Reminders',
  lead: 'A short message at a time you choose. It says only that it is time for a look into the app.',
  needsAccount: 'The server sends reminders, so they need an account.',
  makeAccount: 'Make an account',
  signIn: 'I have an account',
  rule: {
    title: 'When',
    none: 'No reminder yet.',
    afterSession:
      'With a reminder switched on, one message also comes an hour after a session and one next morning, to ask how it is. Never a second one.',
    what: 'Remind me to',
    kinds: {
      log: 'write an entry',
      check_in: 'do the weekly check-in',
      session: 'do a session',
    } as Record<string, string>,
    time: 'Time',
    zone: (zone: string): string => `Time zone: ${zone}.`,
    days: 'Days',
    every: 'every day',
    listed,
    remind: (what: string): string => `Reminds you to ${what}.`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    how: 'How',
    push: 'A message on this phone',
    email: 'An e-mail, when no message arrives',
    add: 'Add a reminder',
    save: 'Save',
    change: 'Change',
    remove: 'Delete',
    on: 'On',
    line: (time: string, days: string): string => `${time}, ${days}`,
    saved: 'Reminder saved.',
    removed: 'Reminder deleted.',
    undo: 'Undo',
    errors: {
      days: 'Choose at least one day.',
      time: 'Choose a time.',
      how: 'Choose at least one way.',
    },
    offTitle: 'Switched off',
  },
  push: {
    title: 'Messages on this phone',
    on: 'This phone is set up for messages.',
    off: 'This phone is not set up for messages yet.',
    why: 'The phone will ask for your permission. Messages hold no word about your health.',
    button: 'Set up messages here',
    working: 'Asking the phone…',
    offButton: 'Switch off on this phone',
    trouble: {
      denied:
        'You said no to messages for this site. You can change that in the browser’s settings for this site. Until then e-mail is used.',
      unsupported: 'This browser cannot receive messages. E-mail is used instead.',
      install_first:
        'On an iPhone or iPad messages work only in the installed app: Share, then “Add to Home Screen”.',
      timeout:
        'The phone’s message service did not answer within 10 seconds. Try again later; e-mail is used until then.',
      refused: 'The phone’s message service said no. E-mail is used until then.',
      no_key: 'This server sends no messages to phones. E-mail is used instead.',
      offline: 'This needs a connection. There is none at the moment.',
      failed: 'Setting up did not work. Please try again in a moment.',
    } as Record<string, string>,
  },
  email: {
    confirmed: (email: string): string => `E-mails go to ${email}.`,
    notConfirmed: (email: string): string =>
      `${email} is not confirmed yet, so no e-mail is sent. Confirm it under “Me”.`,
  },
  recent: {
    title: 'Recent reminders',
    none: 'None yet.',
    offline: 'This list needs a connection.',
    line: (due: string): string => dayAndTime(due),
    state: {
      planned: 'planned',
      claimed: 'being sent',
      sending: 'being sent',
      sent: 'sent',
      failed: 'could not be sent',
      unknown: 'sent, arrival not known',
      missed: 'missed: the server was not running in time',
      answered: 'answered',
    } as Record<string, string>,
    more: (n: number): string => plural(n, { one: 'Show # more', other: 'Show # more' }),
  },
  calendar: {
    title: 'In your own calendar',
    text: 'A private calendar address with neutral words. It needs neither messages nor mail. Whoever has the address can read the times.',
    button: 'Make a calendar address',
    address: 'Calendar address',
    copy: 'Copy the address',
    copied: 'Copied.',
    notCopied: 'Copying did not work. Please mark it and copy it by hand.',
  },
  failed: 'The server did not answer as expected. Please try again in a moment.',
};
