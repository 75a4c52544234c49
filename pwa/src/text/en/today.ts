/** Words of the first screen. Also read by the static shell. */

export const words = {
  title: 'Today',
  question: 'Pain now',
  low: 'no pain',
  high: 'worst you can imagine',
  hint: 'One tap is a whole entry. Everything else can wait until you feel like it.',
  unfold: 'Write a number all the same',
  full: 'Full entry',
  saved: (what: string) => `Saved on this phone: ${what}`,
  notSaved: 'Not saved yet. Please keep this page open.',
  more: 'Add more to it',
  undo: 'Undo',
  undone: 'Taken back',
  pain: (n: number) => `Pain ${n} of 10`,
  noNumber: 'Entry without a number',
  likeLong: {
    same: 'Like the time before',
    better: 'Better than before',
    worse: 'Worse than before',
  },
};
