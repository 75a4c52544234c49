/** Words of how often the diary asks, of closing it, and of what it holds so far. */
import type { Asked, Because } from '../../domain/rhythm.ts';
import { fullDay } from '../dates.ts';
import { number, plural } from '../plural.ts';

const one = (value: number): string => number(value, { maximumFractionDigits: 1 });

export const words = {
  age: {
    title: 'How long have you had this pain?',
    text: 'For new pain a number every day is not needed. You can skip this.',
    days: 'Up to two weeks',
    weeks: 'Two to six weeks',
    longer: 'Longer',
    skip: 'Skip',
  },
  managed: {
    title: 'What did you manage today?',
    text: 'For new pain this counts more than a number. One tap is an entry.',
    saved: 'Saved on this phone',
    more: 'Add more to it',
    failed: 'Not saved yet. Please keep this page open.',
  },
  news: {
    title: {
      daily: 'A closer look for two weeks',
      three_a_week: 'Three days a week are enough now',
      weekly: 'Once a week is enough now',
      nothing: '',
    } satisfies Record<Asked, string>,
    reminders: 'Reminders to write follow this. You can write at any time.',
    fine: 'Fine',
    daily: 'Keep it daily',
  },
  why: {
    start: 'The first two weeks show where you start from.',
    again: 'You opened the diary again. Two weeks show how things are now.',
    flare: 'The pain was clearly stronger than in the weeks before.',
    new_place: 'A new place hurts.',
    safety: 'The safety questions gave advice.',
    steady: 'Things have been steady or easing.',
    new_pain: 'The pain is new. What you manage counts more than a number every day.',
    wish: 'You chose to write every day.',
    ended: 'You closed the diary.',
  } satisfies Record<Because, string>,
  asks: {
    daily: 'The diary asks every day.',
    three_a_week: 'The diary asks three days a week.',
    weekly: 'The diary asks once a week.',
    nothing: 'The diary asks nothing.',
  } satisfies Record<Asked, string>,
  reasons: {
    title: 'Why less often?',
    text: [
      'To think about pain every day can keep it in mind.',
      'In one trial, 58 people had just sprained their low back. Half of them wrote down their pain every day for four weeks. After three months about 5 of 10 of them had recovered. Of the others it was about 8 of 10.',
      'A trial after neck injuries found the same. Both were small, so this may not hold for everybody.',
      'Two steady weeks: three days a week. Six steady weeks: once a week. A flare, a new place or new safety advice brings it back to daily for two weeks.',
    ],
    sources:
      'Sources: Ferrari 2015, Rheumatology International 35:55. Ferrari and Louw 2013, Journal of Zhejiang University Science B 14:1049.',
  },
  link: 'Your diary so far, and how often to write',
  closed: {
    title: 'The diary is closed',
    text: (day: string): string =>
      `Since ${fullDay(day)} nothing is asked. Everything is still here.`,
    again: 'It flares up: open it again',
  },
  steadyEnough: {
    text: 'If you like, you can close the diary. One tap opens it again.',
    button: 'Look back and close it',
  },
  page: {
    title: 'Your diary so far',
    loading: 'Reading your entries…',
    failed: 'Your entries could not be read just now. They are still on this phone.',
    empty: 'Nothing is written down yet.',
    span: (from: string, to: string, days: number): string =>
      `From ${fullDay(from)} to ${fullDay(to)}: ${plural(days, { one: 'entries on # day', other: 'entries on # days' })}.`,
    life: 'Pain and life',
    activities: 'Your own activities',
    activity: (name: string, first: number, now: number): string =>
      `${name}: ${one(first)} of 10 at first, ${one(now)} now.`,
    activityOnce: (name: string, now: number): string => `${name}: ${one(now)} of 10.`,
    activityScale: '10 is as well as before the pain.',
    helped: 'What you tried',
    tried: (name: string, times: number): string =>
      `${name}: ${plural(times, { one: 'tried # time', other: 'tried # times' })}`,
    outcome: (worked: number, partly: number): string =>
      [
        ...(worked > 0 ? [`worked ${number(worked)}×`] : []),
        ...(partly > 0 ? [`helped a little ${number(partly)}×`] : []),
      ].join(', '),
    noOutcome: 'did not help so far',
    session: (name: string, times: number): string =>
      `${name}: ${plural(times, { one: '# session', other: '# sessions' })}`,
    change: (before: number, after: number): string =>
      `pain ${one(before)} before and ${one(after)} after, in the middle`,
    notWhy: 'This shows what came after what. It does not say why.',
    rhythm: 'How often to write',
    auto: 'Let the diary decide',
    daily: 'Write every day',
    close: {
      title: 'Close the diary',
      text: 'Nothing is asked any more and no reminder to write comes. Nothing is deleted. One tap opens it again.',
      button: 'Close the diary for now',
    },
    keep: 'Keep it',
    print: 'Print or save as PDF',
    share: 'Share the words',
    copied: 'Copied.',
    notShared: 'This phone could not share it.',
  },
};
