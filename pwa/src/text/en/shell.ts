/** Words of the frame around every screen. */
export const words = {
  app: 'Unknot',
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
