/** The lock of the phone: before the app, and where it is set up. */
import { plural } from '../plural.ts';

export const words = {
  title: 'Unknot is locked',
  pin: 'PIN',
  open: 'Open',
  byKey: 'Open with finger or face',
  keyFailed: 'The phone did not open it. Use the PIN.',
  wrong: 'That is not the PIN.',
  wait: (seconds: number): string =>
    seconds < 60
      ? plural(seconds, {
          one: 'That is not the PIN. Wait # second, then try again.',
          other: 'That is not the PIN. Wait # seconds, then try again.',
        })
      : plural(Math.ceil(seconds / 60), {
          one: 'That is not the PIN. Wait # minute, then try again.',
          other: 'That is not the PIN. Wait # minutes, then try again.',
        }),
  help: { label: 'Open without the PIN', now: 'Get help now', check: 'New warning signs?' },
  forgotten: {
    ask: 'I forgot the PIN',
    account: 'Your password opens Unknot and takes the PIN away. Nothing is lost.',
    prove: 'Open with the password',
    wipeAccount:
      'Or remove everything from this phone and sign out. What was not sent yet is lost. The rest is in your account.',
    wipeLocal:
      'Without an account there is only one way: remove everything from this phone. What you wrote is then gone for good.',
    sure: 'Yes, remove everything from this phone',
    sureFirst: 'Tick the box to say that you mean it.',
    wipe: 'Remove everything',
    back: 'Back to the PIN',
  },
  setup: 'Phone lock',
  honest: [
    'Unknot then asks for a PIN when you come back to it. It keeps your diary from people who hold your unlocked phone.',
    'It hides the diary, it does not encrypt it. Someone who knows computers well and has your unlocked phone can still get at it. The lock of the phone itself protects much better.',
    'Help, the safety questions and the advice that goes with them stay open without the PIN.',
    'If you forget the PIN: with an account your password opens Unknot. Without an account you can only remove everything from this phone.',
  ],
  insecure: 'This address is not secure (no https), so Unknot cannot keep a PIN here.',
  choose: 'Choose a PIN',
  chooseHint: 'Four to twelve digits.',
  again: 'The same PIN again',
  turnOn: 'Turn the lock on',
  turnOff: 'Turn the lock off',
  on: 'The lock is on.',
  off: 'The lock is off.',
  kept: 'Changed.',
  after: {
    legend: 'Lock when I was away for',
    of: (minutes: number): string =>
      minutes === 0 ? 'any time' : plural(minutes, { one: '# minute', other: '# minutes' }),
  },
  key: {
    add: 'Open with finger or face too',
    text: 'The phone does the looking. Unknot learns only yes or no. The PIN goes on working.',
    done: 'Your finger or face opens Unknot now.',
    failed: 'The phone said no. The PIN goes on working.',
    drop: 'Open with the PIN only',
    dropped: 'Only the PIN opens Unknot now.',
  },
  errors: {
    digits: 'Choose four to twelve digits.',
    simple: 'That PIN is guessed at once. Choose another.',
    differs: 'The two are not the same. Write both again.',
    failed: 'This browser could not keep the PIN. The lock is off.',
  },
};
