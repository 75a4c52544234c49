/** Words of the weekly questions. The three PEG questions keep the wording of the measure (Krebs 2009). */
import { number } from '../plural.ts';

export const words = {
  title: 'Weekly questions',
  lead: 'Three numbers about the past week. It takes about 20 seconds.',
  peg: {
    pain: {
      legend: 'What number best describes your pain on average in the past week?',
      low: 'no pain',
      high: 'as bad as you can imagine',
    },
    enjoyment: {
      legend:
        'What number best describes how, during the past week, pain has interfered with your enjoyment of life?',
      low: 'does not interfere',
      high: 'completely interferes',
    },
    activity: {
      legend:
        'What number best describes how, during the past week, pain has interfered with your general activity?',
      low: 'does not interfere',
      high: 'completely interferes',
    },
  },
  psfs: {
    title: 'Your own activities',
    lead: 'What is hard for you because of the pain? Name up to three things that matter to you.',
    again: 'How well can you do these now?',
    name: (place: number) => `Activity ${place}`,
    example: 'For example: walk to the shop, sit through a film.',
    low: 'cannot do it',
    high: 'as well as before',
    rate: (activity: string) => `How well can you do it: ${activity}`,
    add: 'Add an activity',
    change: 'Change the activities',
  },
  pgic: {
    legend: (weeks: number) =>
      `It is about ${weeks} weeks since this pain began in your diary. How is it now, all in all?`,
    options: [
      'Very much better',
      'Much better',
      'A little better',
      'No change',
      'A little worse',
      'Much worse',
      'Very much worse',
    ],
  },
  save: 'Save',
  nothing: 'Tap at least one number first.',
  saved: 'Saved on this phone',
  failed: 'It could not be saved. Please try again, and keep this page open.',
  again: 'The next ones come in a week.',
  done: 'Done',
  result: {
    peg: (now: number) => `Pain and what it gets in the way of: ${one(now)} of 10.`,
    psfs: (now: number) => `Your own activities: ${one(now)} of 10, where 10 is as before.`,
    first: 'This is your first round. Later ones are compared with it.',
    from: (first: number, day: string) => `It was ${one(first)} on ${day}.`,
    change: {
      better: 'That is better by an amount that people usually notice.',
      same: 'That is about the same: smaller changes come and go.',
      worse: 'That is worse by an amount that people usually notice.',
    },
    care: 'If it goes on getting worse, ask a doctor or a physio to look at it.',
  },
  card: {
    title: 'The weekly questions',
    text: 'Three numbers, about 20 seconds. They show what single days cannot.',
    button: 'Give three numbers',
    later: 'Not this week',
  },
  trend: {
    title: 'Weekly questions',
    none: 'None answered yet.',
    button: 'Answer them now',
    day: 'Day',
    peg: 'Pain and life (0 is best)',
    psfs: 'Own activities (10 is best)',
    pgic: 'All in all',
    measures:
      'Pain and life is the mean of three answers (PEG). One point is a change that people usually notice; for own activities (PSFS) it is two.',
  },
  entry: {
    title: 'Weekly questions',
    detail: (peg: number) => `${one(peg)} of 10`,
  },
};

function one(value: number): string {
  return number(value, { maximumFractionDigits: 1 });
}
