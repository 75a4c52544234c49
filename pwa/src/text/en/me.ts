/** Words of the account: sign-up, sign-in, privacy, deletion. */
import { plural } from '../plural.ts';

/** Names the text of the consent below; a changed text needs a new name. */
export const CONSENT_VERSION = '2026-11';

export const words = {
  title: 'Me',
  local: {
    title: 'You use Unknot without an account',
    text: 'Everything is on this phone only. An account keeps a copy on the server, shows it on your other devices, sends reminders and lets you share with a therapist.',
    risk: 'This browser may erase your entries if you do not open Unknot for a week. An account, or Unknot on your home screen, keeps them.',
    signUp: 'Make an account',
    signIn: 'I have an account',
  },
  account: {
    title: 'Your account',
    signedIn: (email: string): string => `Signed in as ${email}`,
    signedOut: 'You are signed out on the server. Your entries stay on this phone.',
    confirmed: 'E-mail address confirmed.',
    notConfirmed: 'Your e-mail address is not confirmed yet. Until then no reminder goes to it.',
    name: 'Name that people you share with see',
    nameSave: 'Save the name',
    nameSaved: 'Name saved.',
    more: 'Name, sign out, delete',
    sendAgain: 'Send the link again',
    sent: 'The link is on its way. Look into your mail.',
  },
  language: {
    /** In every language: for who cannot read this one. */
    title: 'Language · Sprache · Idioma',
    text: 'The app speaks the language you choose. It is fetched once and then works without network.',
    busy: 'Fetching the words…',
    failed: 'The words could not be fetched. Go online and try again.',
  },
  links: {
    sessions: 'Routines and sessions',
    learn: 'Learn about muscles and pain',
    share: 'Share with a therapist',
    reminders: 'Reminders',
    lock: 'Phone lock',
    device: 'This phone',
    install: 'Put Unknot on the home screen',
    people: 'People who share with me',
    watch: 'Safety messages',
    join: 'I am a therapist and have a code',
    privacy: 'Privacy',
    help: 'Get help now',
    remove: 'Delete account and everything',
    sections: { help: 'Help', care: 'Together', phone: 'Settings' },
  },
  out: {
    button: 'Sign out',
    done: 'You are signed out.',
    title: 'Sign out on this phone',
    keep: 'Sign out and keep the entries',
    keepText: 'They stay on this phone, closed, until you sign in here again.',
    wipe: 'Sign out and remove them from this phone',
    wipeText: 'The copy on the server stays.',
    waiting: (n: number): string =>
      plural(n, {
        one: '# entry has not been sent yet and would be lost.',
        other: '# entries have not been sent yet and would be lost.',
      }),
    wipeAnyway: 'Remove them anyway',
  },
  fields: {
    email: 'E-mail address',
    name: 'Your name (optional)',
    nameHint: 'Only people you share with see it.',
    password: 'Password',
    newPassword: 'New password',
    passwordHint:
      'At least 10 characters, and not one of the most common passwords. A few words that only you would put together are good.',
    show: 'Show the password',
    adult: 'I am 18 or older',
    consent: 'I agree that Unknot stores what I write about my health, as this page says',
  },
  signUp: {
    title: 'Make an account',
    lead: 'What is on this phone moves into your account. Nothing is lost.',
    about: 'What is kept, and for whom',
    points: [
      'What you write: pain, body areas, sleep, mood, sessions, patches, answers to safety questions.',
      'It is health data. It is kept on the server of whoever runs this Unknot, so that you can use it on several devices.',
      'Nobody else sees it unless you share it, and you can end that at any time.',
      'You can take back this consent at any time: delete the account, and everything is removed.',
    ],
    privacyLink: 'The whole privacy page',
    button: 'Make the account',
    already: 'I have an account already',
    done: 'Your account is ready. We sent a link to confirm your address.',
    errors: {
      email: 'Write your e-mail address, like name@example.org.',
      password: 'Choose a password of at least 10 characters.',
      adult: 'Unknot is for people of 18 or older. Tick the box if that is you.',
      consent:
        'Without this consent no account can hold your diary. You can go on without an account.',
    },
  },
  signIn: {
    title: 'Sign in',
    button: 'Sign in',
    forgot: 'I forgot my password',
    new: 'Make an account',
    errors: {
      email: 'Write your e-mail address.',
      password: 'Write your password.',
      wrong: 'This address and password do not fit together.',
    },
    moveLabel: (n: number): string =>
      plural(n, {
        one: 'Move the # entry of this phone into my account',
        other: 'Move the # entries of this phone into my account',
      }),
    moveHint: 'Leave this empty if somebody else wrote them. They then stay on this phone, apart.',
    done: 'You are signed in.',
  },
  reset: {
    title: 'New password',
    lead: 'Write your e-mail address. If there is an account, a link comes by mail.',
    button: 'Send the link',
    sent: 'If there is an account with this address, a link is on its way. It works for a short time.',
    choose: 'Choose a new password.',
    save: 'Save the new password',
    saved: 'The new password is saved. You can sign in with it.',
    signIn: 'Sign in',
    invalid: 'This link is too old or was used already. Ask for a new one.',
  },
  confirm: {
    title: 'Confirm your address',
    lead: 'Tap to confirm that this mailbox is yours.',
    button: 'Confirm',
    done: 'Thank you. Your address is confirmed.',
    invalid: 'This link is too old or was used already. You can send a new one from “Me”.',
    to: 'Go to Me',
  },
  remove: {
    title: 'Delete account and everything',
    lead: 'This removes your account and all entries from the server, and from this phone.',
    points: [
      'Sharing ends at once. Therapists see nothing more.',
      'Reminders and messages that wait are not sent.',
      'There is no way back. Copies in backups are overwritten in turn.',
    ],
    export: 'Save a copy as a file first',
    password: 'Your password, to be sure it is you',
    sure: 'Yes, delete everything',
    button: 'Delete for good',
    done: 'Your account and everything in it is deleted.',
    errors: {
      password: 'Write your password.',
      sure: 'Tick the box to say that you mean it.',
      wrong: 'That is not the password of this account.',
    },
  },
  privacy: {
    title: 'Privacy',
    version: (version: string): string => `Version of this text: ${version}.`,
    sections: [
      {
        title: 'In one sentence',
        text: [
          'Your diary is yours: it stays on your phone and, if you make an account, on the server of whoever runs this Unknot. It goes to nobody else unless you choose so.',
        ],
      },
      {
        title: 'Without an account',
        text: [
          'Everything stays on this phone, in this browser. Nothing is sent. If you clear the browser’s data, the diary is gone: save a file now and then under “This phone”.',
        ],
      },
      {
        title: 'With an account',
        text: [
          'Kept on the server: your e-mail address, a scrambled form of your password, your entries with their earlier versions, answers to safety questions, reminders and whether they arrived, whom you share with, who read what and when.',
          'This is health data. The law asks for your explicit consent, which you give when you make the account. You take it back by deleting the account.',
        ],
      },
      {
        title: 'Who can read it',
        text: [
          'You. People you invite and confirm, only what you choose, only for as long as you choose. Every reading is listed for you under “Share”.',
          'Whoever runs the server could read its database, as with any service that is not encrypted from end to end.',
        ],
      },
      {
        title: 'What is never done',
        text: [
          'No advertising, no trackers, no counting services, no parts loaded from other companies.',
          'No word about your health in notifications, in the subject of a mail or in an address.',
          'No selling, no training of models with your entries.',
        ],
      },
      {
        title: 'Push messages',
        text: [
          'A push message travels through the service of your browser’s maker. It is encrypted and says only that it is time for a look into the app.',
        ],
      },
      {
        title: 'How long',
        text: [
          'Until you delete it. A deleted entry can be brought back for 30 days, then its content is blanked. A deleted account is removed at once.',
        ],
      },
      {
        title: 'Your rights',
        text: [
          'See everything (it is in the app), take it along (save it as a file), correct it, delete it, end sharing, complain to the data protection authority of your country.',
        ],
      },
    ],
    notFor:
      'Unknot helps adults keep a diary of muscle aches in the low back, buttock and back of the thigh, learn about muscles and practise general self-care. It is not for diagnosis, treatment or monitoring of any disease or injury.',
  },
  offline: 'This needs a connection. There is none at the moment.',
  failed: 'The server did not answer as expected. Please try again in a moment.',
};
