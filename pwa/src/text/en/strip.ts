/** News about keeping and sending, above every screen. */
import { plural } from '../plural.ts';

export const words = {
  label: 'About this phone',
  demo: 'Demo: these are made-up people. Nothing is sent.',
  updateReady: 'A new version is ready.',
  update: 'Use it now',
  install:
    'Put Unknot on your home screen? It opens like an app, and the phone keeps your entries better.',
  installButton: 'Install',
  installIphone:
    'Put Unknot on your home screen? In Safari, entries may be erased after a week without a visit.',
  installHow: 'Show me how',
  risk: 'Your entries are only in this browser. It may erase them if you do not open Unknot for a week.',
  riskHow: 'What helps',
  locked: 'Unknot is locked. Only help is open.',
  unlock: 'Unlock',
  later: 'Not now',
  noStore:
    'This browser cannot keep entries (private window or very old browser). Nothing you write here is saved.',
  insecure:
    'This address is not secure (no https). Entries are kept on this phone, but Unknot cannot be opened here without network.',
  noWorker:
    'This browser cannot open Unknot without network. Entries are still saved on this phone.',
  newerTab:
    'A newer version of Unknot is open in another tab. This one has stopped writing so that nothing is mixed up. Reload it.',
  reload: 'Reload',
  full: (n: number) =>
    plural(n, {
      one: 'This phone’s storage is full. # change is not saved yet: keep this page open, free some space and try again.',
      other:
        'This phone’s storage is full. # changes are not saved yet: keep this page open, free some space and try again.',
    }),
  again: 'Try again',
  signIn: 'Please sign in again. Everything stays on this phone until then.',
  signInButton: 'Sign in',
  appOld:
    'This version of Unknot is too old to send entries. They are safe on this phone. Reload to update.',
  wrongAccount:
    'Someone else is signed in here. Your entries stay on this phone and are not sent to their account.',
  waiting: (n: number) =>
    plural(n, { one: '# entry waits for network', other: '# entries wait for network' }),
  tray: (n: number) =>
    plural(n, { one: '# entry needs your attention', other: '# entries need your attention' }),
  look: 'Look',
};
