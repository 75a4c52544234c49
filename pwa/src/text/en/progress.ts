/** Words of the progress chart, for the person and for a therapist. Never success or failure. */
import type { DiaryDay, Done, Middle, Range, Summary } from '../../domain/progress.ts';
import { painOf } from '../../domain/progress.ts';
import { day, fullDay, shortDay } from '../dates.ts';
import { kindsDone } from '../kinds.ts';
import { listed, number, plural } from '../plural.ts';

/** Whose diary it is: the reader's own, or another person's. */
export type Whose = 'mine' | 'theirs';

const points = (value: number): string =>
  plural(Math.round(value * 10) / 10, { one: '# point', other: '# points' });
const pain = (value: number): string => number(value, { maximumFractionDigits: 1 });
const sentenceDays = (n: number): string => plural(n, { one: '# day', other: '# days' });

function compared(recent: Middle, first: Middle): string {
  return `The middle value of the latest ${sentenceDays(recent.days)} with a number (${shortDay(recent.from)} to ${shortDay(recent.to)}) is ${pain(recent.value)} of 10. In the first ${sentenceDays(first.days)} it was ${pain(first.value)}.`;
}

/** What the picture shows: a headline, and the numbers behind it. */
function sentence(summary: Summary, whose: Whose): { head: string; numbers: string } {
  switch (summary.shows) {
    case 'nothing':
      return {
        head: 'No pain number is written down yet.',
        numbers: whose === 'mine' ? 'The first one starts this picture.' : '',
      };
    case 'baseline_not_yet':
      return {
        head: plural(summary.days, {
          one: '# day has a number so far.',
          other: '# days have a number so far.',
        }),
        numbers: plural(summary.missing, {
          one: 'After # more day there is a starting value to compare with.',
          other: 'After # more days there is a starting value to compare with.',
        }),
      };
    case 'baseline_only':
      return {
        head: `The starting value is ${pain(summary.baseline.value)} of 10.`,
        numbers: `It is the middle value of the first ${sentenceDays(summary.baseline.days)} with a number. ${plural(summary.missing, { one: '# more day, and the picture can compare.', other: '# more days, and the picture can compare.' })}`,
      };
    case 'about_the_same':
      return {
        head: 'Pain is about the same as at the start.',
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'small_change':
      return {
        head: `Pain is ${points(summary.points)} ${summary.direction} than at the start: less than people usually notice.`,
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'noticed_change':
      return {
        head: `Pain is ${points(summary.points)} ${summary.direction} than at the start: a change people usually notice.`,
        numbers: compared(summary.recent, summary.baseline),
      };
  }
}

/** What was done in the days shown. */
function done(counts: Done): string {
  const of = plural(counts.days, { one: 'the one day shown', other: 'the # days shown' });
  const parts = [
    plural(counts.logged, { one: '# day has an entry', other: '# days have an entry' }),
    plural(counts.sessions, { one: '# day a session', other: '# days a session' }),
    plural(counts.patches, { one: '# day a patch', other: '# days a patch' }),
  ];
  return `Of ${of}, ${listed(parts)}.`;
}

/** One day, as the caption under the chart says it. */
function caption(each: DiaryDay): string {
  const number = painOf(each);
  const parts = [
    number === null ? 'no pain number' : `pain ${pain(number)} of 10`,
    ...(each.sessions > 0 ? [kindsDone(each.done).toLowerCase()] : []),
    ...(each.patches > 0 ? [plural(each.patches, { one: '# patch', other: '# patches' })] : []),
  ];
  return `${day(each.date)}: ${parts.join(', ')}.`;
}

export const words = {
  title: 'Progress',
  sentence,
  done,
  caption,
  notWhy: 'The picture shows what happened on which day. It does not say why.',
  picture: (from: string, to: string): string =>
    `Pain of each day from ${fullDay(from)} to ${fullDay(to)}, 0 to 10`,
  ranges: {
    legend: 'Days shown',
    '30': '30 days',
    '120': '120 days',
    all: 'All',
  } satisfies Record<Range | 'legend', string>,
  slider: 'Day to read',
  legend: {
    pain: 'Highest pain written down that day',
    baseline: (value: number): string => `Starting value ${pain(value)}`,
    band: 'Within this band: less than people usually notice',
    session: 'Session',
    patch: 'Patch',
  },
  table: {
    days: 'All days as a table',
    months: 'All months as a table',
    day: 'Day',
    month: 'Month',
    pain: 'Highest pain',
    middle: 'Middle pain',
    span: 'From, to',
    from: (low: number, high: number): string => `${pain(low)} to ${pain(high)}`,
    sessions: 'Sessions',
    /** Of one day: what they were. */
    done: kindsDone,
    patches: 'Patches',
    entries: 'Entries',
    none: 'none',
  },
  start: {
    text: 'Your first entry starts a picture of your days: pain, what you did, and what changed.',
    button: 'Write an entry',
  },
  how: 'How to read this',
  read: 'Read: what your diary can tell',
  howText: [
    'Each dot is one day: the highest pain number you wrote down.',
    'The dashed line is your starting value: the middle of your first seven days with a number.',
    'The band around it is 2 points or 30 % wide to each side, whichever is less. Changes outside of it are the ones people usually notice.',
    'One single day says little, in either direction.',
  ],
  loading: 'Reading your entries…',
  failed: 'Your entries could not be read just now. They are still on this phone.',
};
