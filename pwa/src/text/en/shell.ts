/** Words of the frame around every screen. */
export const words = {
  app: 'Unknot',
  /** Of the page itself, before any script runs. */
  page: {
    about:
      'A pain diary for sore muscles of the low back, the buttock and the back of the thigh. Works without network.',
    noScript: 'Unknot needs JavaScript: your entries are kept on your phone by the app itself.',
  },
  back: 'Back',
  close: 'Close',
  skip: 'Skip to the content',
  loading: 'Opening…',
  nav: {
    label: 'Main',
    today: 'Today',
    history: 'History',
    find: 'Find',
    progress: 'Progress',
    me: 'Me',
  },
  inEnglish: 'Not all of this is translated yet: the rest is in English.',
  errors: { title: 'Please look at this again' },
  screen: {
    failed: 'This screen could not be opened.',
    failedWhy: 'It was not on the phone yet and there is no connection. Your entries are safe.',
    again: 'Try again',
    unknown: 'This page does not exist',
    unknownWhy: 'The link may be old or cut off.',
    toToday: 'Go to Today',
  },
  saved: { phone: 'Saved on this phone', sent: 'Saved and sent' },
};
