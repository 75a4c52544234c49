/** Words of patches. What a label allows comes from the knowledge bundle; the app only repeats it. */
import { dayAndTime, time } from '../dates.ts';
import { number, plural } from '../plural.ts';

/** "20:05", with the day when it is not today. */
const clock = (at: string | Date): string =>
  new Date(at).toDateString() === new Date().toDateString() ? time(at) : dayAndTime(at);

export const words = {
  title: 'Patch',
  missing: 'The guide is not on this phone yet. Open the app once with a connection.',
  on: {
    title: 'Patches on',
    since: (at: string): string => `On since ${dayAndTime(at)}`,
    due: (at: string): string => `Take it off: ${clock(at)}`,
    left: (hours: number, minutes: number): string => {
      const parts = [
        ...(hours > 0 ? [plural(hours, { one: '# hour', other: '# hours' })] : []),
        ...(minutes > 0 ? [plural(minutes, { one: '# minute', other: '# minutes' })] : []),
      ];
      return `${parts.join(' ')} left`;
    },
    over: 'The label’s time is over. Please take it off.',
    off: 'I took it off',
    waiting: 'No reminder can be sent yet: this patch has not reached the server.',
    reaction: 'Something is wrong with the skin',
    removed: 'Taken off.',
    removedAt: (at: string): string => `Taken off: ${clock(at)}`,
    putBack: 'Undo: it is still on',
    stillOn: 'It is still on. Its clock runs.',
    offBefore: 'It was off already.',
    notWritten: 'This could not be written down. Please use the page of patches.',
    notHere: 'This is not on this phone yet. It may be in another diary, or still on its way.',
    skinLead: 'Have a look now, and once more in an hour.',
    unknownProduct: 'Patch',
    low: 'no pain',
    high: 'worst you can imagine',
  },
  form: {
    title: 'Put on a patch',
    another: 'Put on another patch',
    product: 'Which patch?',
    productHint: 'What the pack says counts. Choose the one that fits.',
    productText: 'Name on the pack (optional)',
    zone: 'Where?',
    zoneNone: 'Choose an area',
    views: { back: 'Back', side: 'Side', front: 'Front' },
    sideHint: 'Left is your left, right is your right.',
    side: 'Side',
    sides: { left: 'Left', right: 'Right', midline: 'Middle' },
    basis: 'Why there?',
    onAt: 'Put on',
    now: 'Just now',
    earlier: 'Earlier today',
    time: 'At',
    pain: 'Pain now, before',
    label: 'What the label says',
    labelHours: (hours: number): string =>
      `Wear for at most ${plural(hours, { one: '# hour', other: '# hours' })}`,
    labelCount: (most: number): string => `At most ${number(most)} in 24 hours`,
    labelAtOnce: (most: number): string => `At most ${number(most)} at once`,
    labelDays: (most: number): string =>
      `Not longer than ${plural(most, { one: '# day', other: '# days' })} without asking`,
    labelAge: (age: number): string => `From age ${number(age)}`,
    read: 'Read about this patch',
    labelUnknown: 'No label is known for this one, so the strictest common limits are used.',
    removal: (at: Date): string => `By the label it comes off: ${clock(at)}.`,
    ownHours: 'Hours on your pack, if it says something else (optional)',
    ownHoursHint: 'Your pack comes first.',
    keep: 'What to keep to',
    save: 'Put it on and start the clock',
    saveAnyway: 'It is on my skin already: note it',
    askFirst: 'A few safety questions come first.',
    saved: (at: Date): string => `Noted. Take it off: ${clock(at)}.`,
    closed: 'Please do not put this patch on',
    closedLabel: 'Closed for now',
    warnings: 'The label, or the rules for all patches, say no to this',
    warningLabel: 'Before you put it on',
    errors: {
      product: 'Choose a patch.',
      zone: 'Choose an area.',
      side: 'Choose a side.',
      basis: 'Choose why there.',
      onAt: 'Choose a time that is not in the future.',
    },
    noHeat: 'No heat over it: no heating pad, hot-water bottle, sauna or hot bath.',
  },
  warnings: {
    not_here: 'No patch goes on this place: the skin there is too thin.',
    overlap: 'A patch is on this place already. Never one over another.',
    already_on: 'As many as the label allows at once are on already.',
    second_product: 'Another kind of patch is on. Never two kinds at once.',
    too_many_today: 'As many as the label allows in 24 hours were on already.',
    too_many_days:
      'The label’s number of days in a row is over. Ask a pharmacist or doctor before going on.',
    too_long: 'That is longer than the label allows.',
    heat: 'There was heat on the skin within the last hour. Let it cool down first.',
  } as Record<string, string>,
  firstTime:
    'First time with this one: look at the skin after 30 minutes. Take it off at once if it burns or blisters.',
  entry: {
    off: (at: string): string => `Off since ${at}`,
    offLabel: 'When did it come off?',
    offWrong: 'Please choose a time after it was put on, and not in the future.',
    pain_before: 'Pain before',
    pain_2h: 'Pain two hours later',
    pain_removal: 'Pain when it came off',
    pain_next_morning: 'Pain next morning',
    skin: 'The skin afterwards',
  },
  reaction: {
    title: 'What do you see or feel?',
    lead: 'Take the patch off first, and wash the skin with water and mild soap.',
    save: 'Go on to the safety questions',
  },
};
