/** Words of the history: the list with its search, and the calendar. */
import type { Marked } from '../../domain/calendar.ts';
import { listed, plural } from '../plural.ts';

export const words = {
  title: 'History',
  add: 'New entry',
  empty: 'Nothing written down yet.',
  emptyHint: 'The first entry takes two taps.',
  failed: 'Your entries could not be read just now. They are still on this phone.',
  views: { legend: 'Show as', list: 'List', calendar: 'Calendar' },
  nothing: 'Nothing found.',
  found: 'That is all that was found.',
  end: 'This is where your diary begins.',
  older: 'Older entries come as you scroll…',
  searching: 'Searching older entries…',
  kinds: {
    pain_log: 'Pain',
    patch_placement: 'Patches',
    massage_session: 'Sessions',
    check_in: 'Weekly questions',
    finder_run: 'Searches for muscles',
    safety_check: 'Safety questions',
  },
  search: {
    text: 'Search your diary',
    more: 'Kind, place, what you used, dates',
    kind: 'Kind of entry',
    zone: 'Place',
    relief: 'What you used',
    any: 'Any',
    from: 'From',
    to: 'To',
    clear: 'Show everything again',
  },
  calendar: {
    before: 'The month before',
    after: 'The month after',
    day: (date: string, is: Marked | undefined): string => {
      if (is === undefined) return `${date}: nothing written down`;
      const parts = [
        ...(is.pain === null ? [] : [`pain ${is.pain} of 10`]),
        ...(is.entries > 0 ? [plural(is.entries, { one: '# entry', other: '# entries' })] : []),
        ...(is.sessions > 0
          ? [plural(is.sessions, { one: '# session', other: '# sessions' })]
          : []),
        ...(is.patches > 0 ? [plural(is.patches, { one: '# patch', other: '# patches' })] : []),
        ...(is.others > 0
          ? [plural(is.others, { one: '# other note', other: '# other notes' })]
          : []),
      ];
      return `${date}: ${listed(parts)}`;
    },
    legend: {
      pain: 'highest pain of the day',
      session: 'session',
      patch: 'patch',
      other: 'questions or search',
    },
    nothing: 'Nothing was written down on this day.',
    add: 'New entry',
    addLater: 'Write something down for this day',
  },
};
