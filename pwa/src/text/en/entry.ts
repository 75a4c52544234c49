/** One entry in a few words: for Today and the history. */
import { kindName } from '../kinds.ts';
import { number, plural } from '../plural.ts';

export const words = {
  pain: (n: number) => `Pain ${n} of 10`,
  painWorst: (n: number) => `worst ${n}`,
  noNumber: 'Entry without a number',
  like: { same: 'Like the time before', better: 'Better than before', worse: 'Worse than before' },
  places: (n: number) => plural(n, { one: '# place', other: '# places' }),
  relief: (n: number) => plural(n, { one: '# thing tried', other: '# things tried' }),
  patch: 'Patch',
  patchOn: (since: string) => `on since ${since}`,
  patchOff: (from: string, to: string) => `${from} to ${to}`,
  session: kindName,
  sessionMinutes: (n: number) => plural(n, { one: '# minute', other: '# minutes' }),
  sessionStopped: 'stopped early',
  painChange: (before: number, after: number) => `pain ${before} before, ${after} after`,
  finder: 'Search for muscles',
  muscles: (n: number) => plural(n, { one: '# muscle to check', other: '# muscles to check' }),
  activities: (n: number) => plural(n, { one: '# own activity', other: '# own activities' }),
  checkIn: 'Weekly questions',
  peg: (peg: number) => `pain and life ${number(peg)} of 10`,
  safety: 'Safety questions',
  advice: {
    L1: 'emergency advice',
    L2: 'advice: get help today',
    L3: 'advice: within a few days',
    L4: 'advice: at a normal appointment',
  },
  noAdvice: 'no advice from the answers',
  mistake: 'answered by mistake',
  later: 'entered later',
  waiting: 'waits to be sent',
};
