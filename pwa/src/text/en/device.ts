/** Words of "This phone": storage, what waits, what was refused, export. */
import { dayAndTime, fullDayAndTime } from '../dates.ts';
import { number, plural } from '../plural.ts';

export const words = {
  title: 'This phone',
  storage: {
    title: 'Storage',
    kept: 'The phone promises to keep your entries.',
    notKept:
      'The phone may clear your entries when it needs room. Installing the app, or an account, makes them safer.',
    unknown: 'The phone does not say whether it keeps your entries.',
    risk: 'This browser may erase your entries if you do not open Unknot for a week.',
    helps: 'What helps',
    ask: 'Ask the phone to keep them',
    used: (megabytes: number): string =>
      `${number(megabytes, { maximumFractionDigits: 1 })} MB used by Unknot on this phone.`,
    entries: (n: number): string =>
      plural(n, { one: '# record on this phone', other: '# records on this phone' }),
  },
  waiting: {
    title: 'Sending',
    none: 'Everything is sent.',
    local: 'Without an account nothing is sent. Everything is on this phone.',
    some: (n: number): string =>
      plural(n, { one: '# entry waits to be sent.', other: '# entries wait to be sent.' }),
    latest: (at: string): string => `Latest exchange with the server: ${dayAndTime(at)}.`,
    never: 'No exchange with the server yet.',
  },
  tray: {
    title: 'Needs your attention',
    lead: 'The server could not take these changes. They are kept here until you decide.',
    none: 'Nothing.',
    cleared: 'cleared',
    /** A field's own name, made readable: `zones.hip_back.right`. */
    field: (field: string): string => {
      const [first = '', ...more] = field.split('.').map((part) => part.replaceAll('_', ' '));
      return more.length > 0 ? `${first}: ${more.join(', ')}` : first;
    },
    wanted: 'What you had entered',
    when: (at: string): string => `Refused ${dayAndTime(at)}`,
    retry: 'Try again without the wrong part',
    drop: 'Throw this change away',
    dropped: 'Thrown away.',
    retried: 'It is on its way again.',
    kinds: {
      pain_log: 'An entry',
      patch_placement: 'A patch',
      massage_session: 'A session',
      check_in: 'A check-in',
      finder_run: 'A search for muscles',
      finding: 'A spot you found',
      profile_fact: 'An answer about you',
      episode: 'A pain episode',
      programme_run: 'A programme',
      reminder_rule: 'A reminder',
      safety_check: 'Answers to safety questions',
      safety_confirmation: 'Your “Is that right?” answer',
      safety_clearance: 'A note that you were checked',
    } as Record<string, string>,
  },
  export: {
    title: 'Take everything along',
    text: 'Everything that is on this phone, at any time, without network too.',
    page: 'Save as a page to read or print',
    pageText: 'Opens in any browser, newest day first.',
    button: 'Save as a file for other programs',
    fileText: 'JSON, complete. Keep it as a copy: it can be brought back here.',
    done: 'The file is in your downloads.',
    failed: 'The file could not be made.',
  },
  back: {
    title: 'Bring a diary back',
    text: 'From the file for other programs. You see first what is in it.',
    choose: 'Choose the file',
    failed: 'This needs a part of Unknot that is not here yet. Try again with network.',
  },
  page: {
    title: 'My Unknot diary',
    made: (at: string, n: number): string =>
      `${plural(n, { one: '# record', other: '# records' })}, saved ${fullDayAndTime(at)}.`,
    private:
      'This page holds what you wrote about your health. Keep it where only you can open it.',
    refused: 'Changes that the server did not take',
    yes: 'yes',
    no: 'no',
  },
  badge: {
    title: 'Number on the picture of the app',
    label: 'Show how many things wait for me',
    text: 'Only a number: a patch past its time, questions that are due, messages you have not looked at.',
  },
  version: { knowledge: (version: string): string => `Version of the guide: ${version}` },
};
