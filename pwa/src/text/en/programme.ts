/** Words of programmes: choosing one, this week, its stages, what is next on Today. */
import { weekday } from '../dates.ts';
import { listed, number, plural } from '../plural.ts';

export const words = {
  title: 'Programmes',
  lead: 'At most four things to do, over some weeks. Choose one at a time. You can stop or change it whenever you like.',
  none: 'There is no programme in the guide yet.',
  missing: 'The programmes are not on this phone yet. Open the app once with a connection.',
  weeks: (n: number): string => plural(n, { one: '# week', other: '# weeks' }),
  choose: 'Choose this one',
  notFor: 'Not for you if',
  what: 'What it holds',
  stop: 'Stop and ask if',
  whom: 'Whom to ask',
  sure: 'How sure is this?',
  read: 'Read all about it',
  week: (n: number, of: number): string => `Week ${number(n)} of ${number(of)}`,
  overTitle: 'Time to look back',
  over: (n: number): string =>
    `${plural(n, { one: '# week is', other: '# weeks are' })} over. Look whether it does you good. Go on, change it or stop: all three are fine.`,
  progress: 'See the chart',
  thisWeek: 'This week',
  /** A range to fill as it suits: nothing is owed. */
  count: (done: number, aim: number): string =>
    done === 0
      ? plural(aim, { one: 'Once a week', other: 'Up to # times a week' })
      : `${number(done)} of up to ${number(aim)} this week`,
  enough: 'Enough for this week.',
  today: (n: number): string => plural(n, { one: 'Done today', other: 'Done # times today' }),
  doneOn: (days: readonly string[]): string =>
    days.length === 0
      ? 'Not done this week yet.'
      : `Done on ${listed(days.map((day) => weekday(day, 'long')))}.`,
  day: (day: string): string => weekday(day, 'narrow'),
  start: 'Start',
  closed: 'Closed for now',
  stage: (n: number, of: number): string => `Stage ${number(n)} of ${number(of)}`,
  moveOn: 'Go on when',
  goBack: 'Go back when',
  next: (name: string): string => `Go on to: ${name}`,
  back: (name: string): string => `Back to: ${name}`,
  wait: (days: number): string =>
    `Give it ${plural(days, { one: '# more day', other: '# more days' })} at least before you go on.`,
  helps: 'Does it help?',
  change: 'Change to another',
  keep: 'Keep this one',
  end: 'End this programme',
  ended: 'The programme is ended. What you did stays in your diary.',
  undo: 'Undo',
  chosen: 'Chosen. Nothing reminds you unless you set a reminder.',
  card: {
    title: (programme: string): string => `From your programme: ${programme}`,
    all: 'See the week',
  },
};
