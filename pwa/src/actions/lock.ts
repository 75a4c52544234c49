/** The lock of this phone: a PIN, and the phone's own key where it has one. It hides the diary, it does not encrypt it. */
import { type Lock, pauseAfter, waitLeft } from '../domain/lock.ts';
import { readSwitch, writeSwitch } from '../store/phone.ts';

const NAME = 'lock';
/**
 * Half a second on a slow phone. More would help nobody: four to twelve digits are guessed at once by whoever can copy
 * the storage of the browser, and could read the diary itself there.
 */
const ROUNDS = 200_000;

/** What is kept; null without a lock, or when what is kept is not readable as one. */
export function readLock(): Lock | null {
  return (readSwitch(NAME) as Lock | undefined) ?? null;
}

function writeLock(lock: Lock): void {
  if (!writeSwitch(NAME, { ...lock })) throw new Error('the browser keeps no switches');
}

/** Takes the lock away: turned off, signed out, or another person's phone now. */
export function removeLock(): void {
  writeSwitch(NAME, null);
}

/** The browser can scramble a PIN: only on a secure address. */
export function canLock(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** Turns the lock on. Throws when the browser keeps nothing. */
export async function setLock(pin: string, after: number): Promise<void> {
  const salt = encode(crypto.getRandomValues(new Uint8Array(16)));
  const hash = await scramble(pin, salt, ROUNDS);
  writeLock({ salt, hash, rounds: ROUNDS, after, key: null, tries: 0, until: 0 });
}

/** Changes how long one may be away. */
export function setAfter(after: number): void {
  const lock = readLock();
  if (lock) writeLock({ ...lock, after });
}

export type Tried = { open: true } | { open: false; waitMs: number };

/** Looks at a PIN, unless the last wrong ones still make one wait. */
export async function tryPin(pin: string, now = Date.now()): Promise<Tried> {
  const lock = readLock();
  if (!lock) return { open: true };
  const left = waitLeft(lock, now);
  if (left > 0) return { open: false, waitMs: left };
  const tries = lock.tries + 1;
  // Counted before it is looked at: closing the app in between must not give a try for nothing.
  writeLock({ ...lock, tries, until: now + pauseAfter(tries) });
  if ((await scramble(pin, lock.salt, lock.rounds)) !== lock.hash)
    return { open: false, waitMs: pauseAfter(tries) };
  writeLock({ ...lock, tries: 0, until: 0 });
  return { open: true };
}

async function scramble(pin: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: decode(salt), iterations },
    key,
    256,
  );
  return encode(new Uint8Array(bits));
}

/** Whether this phone can ask for a fingerprint, a face or its own code. */
export async function hasKey(): Promise<boolean> {
  try {
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false; // the browser does not know of such things
  }
}

/** Lets the phone's own key open the lock too. Call it in a tap. False when the person or the phone says no. */
export async function addKey(): Promise<boolean> {
  const lock = readLock();
  if (!lock) return false;
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: 'Unknot' },
        // No name of a person: the phone lists it among its keys.
        user: {
          id: crypto.getRandomValues(new Uint8Array(16)),
          name: 'Unknot',
          displayName: 'Unknot',
        },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          userVerification: 'required',
          residentKey: 'discouraged',
        },
      },
    }),
  );
  if (!made) return false;
  writeLock({ ...lock, key: encode(new Uint8Array(made.rawId)) });
  return true;
}

export function dropKey(): void {
  const lock = readLock();
  if (lock) writeLock({ ...lock, key: null });
}

/** Asks the phone who holds it. True only when it looked (finger, face, its own code). Call it in a tap. */
export async function openByKey(): Promise<boolean> {
  const lock = readLock();
  if (!lock?.key) return false;
  const id = decode(lock.key);
  const seen = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
        userVerification: 'required',
      },
    }),
  );
  const flags = new Uint8Array(
    (seen?.response as AuthenticatorAssertionResponse | undefined)?.authenticatorData ?? [],
  )[32];
  const verified = ((flags ?? 0) & 4) !== 0;
  if (verified) writeLock({ ...lock, tries: 0, until: 0 });
  return verified;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    return (await ask()) as PublicKeyCredential | null;
  } catch (error) {
    // Said no, took too long, or the phone's key is gone: the PIN is there.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function encode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
