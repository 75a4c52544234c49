/** Bringing a diary back from a file: what is in it, what was done, and what is wrong with a file. */
import { fullDay } from '../dates.ts';
import { number, plural } from '../plural.ts';

export const words = {
  reading: 'Reading the file…',
  /** By what is wrong with the file; each says what to do. */
  faults: {
    huge: 'This file is too large for a diary. Choose the one that begins with “unknot-” and ends in “.json”.',
    page: 'This is the page for reading. It cannot be brought back. Choose the “file for other programs”: its name ends in “.json”.',
    foreign:
      'This is no diary from Unknot. Choose the file that begins with “unknot-” and ends in “.json”.',
    cut: 'The end of this file is missing. Copy it again, or save it again where your diary is.',
    damaged: 'This file was changed and cannot be read. Save it again where your diary is.',
    newer:
      'A newer Unknot made this file. Close Unknot here, open it again with network, and choose the file once more.',
    empty: 'Nothing is in this file. Save it again where your diary is.',
  },
  unchanged: 'Nothing on this phone was changed.',
  found: (n: number, from: string, to: string): string => {
    const days = from === to ? fullDay(from) : `${fullDay(from)} to ${fullDay(to)}`;
    return `${plural(n, { one: '# record', other: '# records' })}${from ? `, ${days}` : ''}.`;
  },
  here: (n: number): string =>
    plural(n, {
      one: '# is on this phone already.',
      other: '# are on this phone already.',
    }),
  differs: (n: number): string =>
    plural(n, { one: '# of them differs.', other: '# of them differ.' }),
  newer: (n: number): string => `In ${number(n)} the file is newer. That counts.`,
  stays: (n: number): string => `In ${number(n)} what is here stays as it is.`,
  deleted: (n: number): string =>
    plural(n, {
      one: '# was deleted on this phone. It stays deleted.',
      other: '# were deleted on this phone. They stay deleted.',
    }),
  deletedToo: 'Bring back what was deleted here too',
  refused: (n: number): string =>
    plural(n, {
      one: '# change that the server refused comes along.',
      other: '# changes that the server refused come along.',
    }),
  unreadable: (n: number): string =>
    plural(n, {
      one: '# record cannot be read and stays out.',
      other: '# records cannot be read and stay out.',
    }),
  nothing: 'There is nothing new to bring in.',
  otherAccount:
    'This file is from another account. Two people’s diaries must not mix. Is this one yours?',
  noAccount:
    'This file is from a diary with an account. It is better to sign in: then your diary comes by itself. Is it yours?',
  mine: 'Yes, this is my diary',
  mineNeeded: 'Tick this box if the diary is yours. If not, choose another file.',
  start: (n: number): string =>
    plural(n, { one: 'Bring in # record', other: 'Bring in # records' }),
  working: (done: number, all: number): string => `${number(done)} of ${number(all)}…`,
  done: (n: number): string =>
    plural(n, { one: '# record was brought in.', other: '# records were brought in.' }),
  full: (done: number, all: number): string =>
    `The phone is full. ${number(done)} of ${number(all)} are done, and nothing is lost. Make room, then tap again.`,
  moved: 'Another diary was opened on this phone. Choose the file again.',
  failed: 'That did not work. What was brought in stays. Choose the file again.',
};
