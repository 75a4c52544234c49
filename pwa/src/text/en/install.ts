/** Putting the app on the home screen. */
export const words = {
  title: 'Unknot on your home screen',
  why: 'From the home screen it opens like an app, without network too, and the phone keeps your entries better.',
  installed: 'Unknot is on your home screen.',
  button: 'Install',
  asked: 'The phone asks you now whether it may.',
  /** The three steps of an iPhone or iPad, each with a drawing. */
  iphone: {
    title: 'On an iPhone or iPad',
    steps: [
      {
        text: 'Tap “Share”: the square with the arrow. If you do not see it, tap the three dots first.',
        drawn:
          'The row of buttons at the end of the browser’s window, with a ring around the square with the arrow.',
      },
      {
        text: 'Go down in the list and tap “Add to Home Screen”.',
        drawn: 'A list, with a ring around the line “Add to Home Screen”.',
      },
      {
        text: 'Tap “Add”. From now on open Unknot with its picture.',
        drawn: 'A home screen with the picture of Unknot: a line with a loop and a dot.',
      },
    ],
    add: 'Add to Home Screen',
  },
  other: {
    title: 'In your browser',
    text: 'Open the menu of the browser, often three dots. Tap “Install app” or “Add to home screen”.',
  },
  move: {
    title: 'Have you written something already?',
    text: 'On an iPhone or iPad the app on the home screen starts with an empty diary of its own. Make an account here first. Then sign in there, and everything is there too.',
    account: 'With your account everything you wrote is there as soon as you sign in there.',
    signUp: 'Make an account',
    file: 'Or save a file here and bring it back there',
  },
  risk: {
    title: 'Why it matters here',
    text: 'Safari on an iPhone or iPad may erase what a page keeps when you do not open it for a week. It does not erase an app on the home screen. A copy in your account is safe in any case.',
  },
};
