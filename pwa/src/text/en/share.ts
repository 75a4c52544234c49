/** Words of sharing: inviting, accepting, reading another person's diary, watching. */
import { dayAndTime, fullDay } from '../dates.ts';
import { listed, number, plural } from '../plural.ts';

const SCOPES = {
  pain: { label: 'Pain', hint: 'Numbers and body areas of each day' },
  patches: { label: 'Patches', hint: 'Which one, where, how long' },
  massage: { label: 'Sessions', hint: 'Which routine, how long, before and after' },
  checkins: { label: 'Check-ins', hint: 'The weekly questions about your days' },
  notes: { label: 'Notes', hint: 'What you write in your own words' },
  finder: { label: 'Muscles to check', hint: 'What you tapped and what you found' },
  safety_alarm: {
    label: 'That there is a safety message',
    hint: 'That and when, not what you answered',
  },
  safety_answers: {
    label: 'The answers behind a safety message',
    hint: 'Which questions you answered with yes',
  },
};

export type ScopeId = keyof typeof SCOPES;
export const SCOPE_IDS = Object.keys(SCOPES) as ScopeId[];

export function isScope(id: string): id is ScopeId {
  return id in SCOPES;
}

const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
const scopeList = (ids: readonly string[]): string =>
  listed(ids.map((id) => (isScope(id) ? inSentence(SCOPES[id].label) : id)));

export const words = {
  scopes: SCOPES,
  scopeList,
  list: listed,
  needsAccount:
    'For this you need an account: the other person reads from the server, never from your phone.',
  makeAccount: 'Make an account',
  signIn: 'I have an account',
  offline:
    'No connection. What others share is never kept on this phone, so there is nothing to show now.',
  failed: 'The server did not answer as expected. Please try again in a moment.',
  loading: 'Asking the server…',
  again: 'Try again',

  share: {
    title: 'Share',
    lead: 'Let a therapist read parts of your diary. You choose what, for how long, and can end it at any time.',
    invite: {
      title: 'Invite somebody',
      what: 'What may they read?',
      whatHint: 'Nothing is chosen for you.',
      days: 'For how long?',
      dayOptions: { '30': '30 days', '90': '90 days', '365': 'One year' },
      watcherTitle: 'Be told about safety messages',
      watcher:
        'Ask this person to be told when I answer a safety question in a way that needs help soon',
      watcherHint:
        'This is apart from reading the diary, and they must say yes too. It is an extra: nobody may be looking. It never replaces calling for help.',
      button: 'Make an invitation',
      errors: {
        scopes: 'Choose at least one thing to share.',
      },
    },
    made: {
      title: 'Your invitation',
      text: (until: string): string =>
        `Give this code or link to the person, best in your own way. It works once, until ${dayAndTime(until)}.`,
      code: 'Code',
      copyCode: 'Copy the code',
      copyLink: 'Copy the link',
      send: 'Send the link',
      copied: 'Copied.',
      notCopied: 'Copying did not work. Please mark it and copy it by hand.',
      nothingYet:
        'Nothing is shared yet. When they have accepted, you see who it is, and only your yes begins the sharing.',
      message: 'An invitation to read along in my Unknot diary:',
    },
    confirm: {
      title: (name: string): string => `${name} has accepted`,
      text: 'Is this the person you meant? Sharing begins only with your yes.',
      email: (email: string): string => `E-mail: ${email}`,
      confirmed: 'This address is confirmed.',
      unconfirmed:
        'This address is not confirmed. Ask the person whether it is theirs before you say yes.',
      yes: 'Yes, begin sharing',
      no: 'No, take the invitation back',
    },
    list: {
      title: 'Who can read along',
      none: 'Nobody reads along.',
      invited: 'Invitation not used yet',
      invitedUntil: (until: string): string => `Invitation open until ${dayAndTime(until)}`,
      until: (until: string): string => `Until ${fullDay(until.slice(0, 10))}`,
      shares: (ids: readonly string[]): string => `Reads: ${scopeList(ids)}.`,
      willShare: (ids: readonly string[]): string => `Would read: ${scopeList(ids)}.`,
      watching: 'Is told about safety messages.',
      offered: 'Was asked to be told about safety messages and has not answered yet.',
      notWatching: 'Is not told about safety messages.',
      change: 'Change',
      end: 'End sharing',
      withdraw: 'Take the invitation back',
      sureTitle: 'End sharing?',
      sure: (name: string): string =>
        `${name} can read nothing more within a minute, in open pages too.`,
      keep: 'Keep sharing',
      earlier: 'Ended',
      ended: (at: string): string => `Ended ${fullDay(at.slice(0, 10))}`,
      saved: 'Changed.',
      endedNow: 'Sharing has ended.',
      begun: 'Sharing has begun.',
    },
    lowMood: {
      title: 'Thoughts of not wanting to live',
      label:
        'Tell the people who are told about safety messages also when I say that I have such thoughts',
      hint: 'Without this tick nobody is told. You see the crisis line either way.',
    },
    change: {
      title: (name: string): string => `What ${name} may read`,
      until: 'Until',
      save: 'Save',
    },
    log: {
      title: 'Who read what',
      lead: 'Every reading by somebody else is listed here.',
      none: 'Nobody has read anything so far.',
      what: {
        people: 'saw you in their list',
        progress: 'opened your progress page',
        safety: 'opened safety messages',
      } as Record<string, string>,
      times: (n: number): string => plural(n, { one: 'once', other: '# times' }),
      line: (who: string, what: string): string => `${who} ${what}`,
      changes: 'Changes of sharing',
      changed: {
        invited: 'invitation made',
        accepted: 'invitation accepted',
        confirmed: 'sharing begun',
        changed: 'what is shared was changed',
        watch_taken: 'took the watcher role',
        watch_left: 'left the watcher role',
        ended: 'sharing ended',
      } as Record<string, string>,
      more: 'Show all',
    },
  },

  join: {
    title: 'Read along',
    lead: 'Somebody gave you a code to read along in their diary.',
    code: 'Code',
    codeHint: 'Capital letters, small letters and gaps make no difference.',
    account: 'Sign in first, or make an account. The code stays in this page.',
    button: 'Accept the invitation',
    accepted:
      'Accepted. The person now sees your name and address and has to say yes. After that you find them under “People”.',
    unknown:
      'This code does not work. It may be used, too old, or have a slip in it. Ask for a new one.',
    tooMany: 'Too many tries. Please wait an hour.',
    people: 'To the people who share with me',
    errors: { code: 'Write the code.' },
    seen: 'They will see your name and e-mail address.',
  },

  people: {
    title: 'People',
    lead: 'Who shares their diary with you. Nothing of it is kept on this device.',
    none: 'Nobody shares with you at the moment.',
    latest: (day: string | null): string =>
      day === null ? 'No entry yet' : `Latest entry ${fullDay(day)}`,
    pain: (middle: number | null): string =>
      middle === null
        ? 'No pain number in the last 7 days'
        : `Pain in the last 7 days: ${number(middle, { maximumFractionDigits: 1 })} of 10`,
    safety: (n: number): string =>
      plural(n, { one: '# open safety message', other: '# open safety messages' }),
    waiting: 'Waiting for their yes',
    waitingText: 'You accepted an invitation. The person has to confirm it is you.',
    links: 'Invitations and watching',
    watch: 'Be told about safety messages',
    watchText:
      'They ask you to be told when they answer a safety question in a way that needs help soon. You get a push message and a mail without health words, repeated until somebody acknowledges. It is an extra: you promise nothing, and they are told never to wait for you.',
    watchYes: 'I will be told',
    watchNo: 'Leave this role',
    watching: 'You are told about safety messages.',
    leave: 'End reading along',
    join: 'I have a code',
  },

  person: {
    loading: 'Asking the server…',
    shared: (ids: readonly string[]): string => `Shared with you: ${scopeList(ids)}.`,
    until: (until: string): string => `Until ${fullDay(until.slice(0, 10))}.`,
    asked: (at: string): string => `As of ${at}. Asked again every 30 seconds, kept nowhere.`,
    gone: 'This is not shared with you any more, or never was. What was here has been removed from the screen.',
    lost: 'The connection is lost. What was here has been removed from the screen until the server answers again.',
    empty: 'Nothing is written down yet.',
    noPain: 'Pain numbers are not shared with you.',
    checkIns: 'Check-ins',
    lookedAt: 'Muscles looked at',
    lookedAtHint: 'The order in which charts link them with what was marked. No diagnosis.',
    notes: 'Notes',
    date: 'Day',
    peg: 'PEG (0 to 10)',
    psfs: 'Own activities (0 to 10)',
    measures:
      'PEG: pain, enjoyment and activity of the past week, lower is better; people usually notice about 1 point. Own activities: higher is better; about 2 points are a medium change.',
    back: 'All people',
    privateLog: 'This person can see that you opened this page.',
  },

  watch: {
    title: 'Safety messages',
    lead: 'Messages of people who asked you to be told. They were told to get help themselves and not to wait for you.',
    mine: 'Your own safety messages',
    none: 'No safety message at the moment.',
    level: { L1: 'Needs help now', L2: 'Needs help today' } as Record<string, string>,
    urgency: { L1: 'Emergency advice was shown', L2: 'Same-day advice was shown' } as Record<
      string,
      string
    >,
    from: (name: string, at: string): string => `${name}, ${at}`,
    text: 'Please call or write to them in your usual way. The app cannot answer for you.',
    acknowledge: 'I have seen this and take care of it',
    acknowledged: (name: string, at: string): string => `Seen by ${name}, ${at}`,
    done: 'Noted. The person sees that you have seen it.',
    state: {
      waiting: 'Not told yet',
      telling: 'People are being told',
      acknowledged: 'Seen by somebody',
      mistaken: 'Answered by mistake, taken back',
      cleared: 'Checked by a clinician since',
      unanswered: 'Nobody has acknowledged within 24 hours',
      nobody_to_tell: 'Nobody was asked to be told',
      not_told: 'Not told to anybody',
    } as Record<string, string>,
    answers: 'Answered with yes',
    openedAt: (at: string): string => `opened ${at}`,
    told: (name: string, at: string): string => `Told ${name}, ${at}`,
    open: 'Open',
    closed: 'Earlier',
  },
};
