/** The account: everything works without one; joining one later loses nothing. */
import * as auth from '../api/auth.ts';
import { Offline, Refused } from '../api/http.ts';
import type { Account, SessionInfo } from '../api/types.ts';
import { LANGUAGE } from '../domain/language.ts';
import { announce } from '../store/changes.ts';
import { current, forget, switchTo } from '../store/current.ts';
import { Database } from '../store/database.ts';
import { heldCount } from '../store/held.ts';
import { close, empty, join, reopen } from '../store/join.ts';
import { dropChanges, keptChanges } from '../store/journal.ts';
import { readSetting, writeSetting } from '../store/small.ts';
import { countWaiting, setStop } from '../store/waiting.ts';
import { databaseName, LOCAL } from '../store/whose.ts';
import { poke } from '../sync/when.ts';
import { removeLock } from './lock.ts';
import { silenceOthers, unsubscribePush } from './push.ts';

/** Setting: the language that the server was told. */
const LANGUAGE_TOLD = 'language_told';

export { Offline, Refused } from '../api/http.ts';
export type { Account, SessionInfo } from '../api/types.ts';

/** Asks the server who is signed in, and keeps the answer for when there is no network. Throws Offline. */
export async function session(): Promise<SessionInfo> {
  const info = await auth.getSession();
  const { account } = await current();
  if (info.account && info.account.id === account)
    await writeSetting('account', { ...info.account });
  await writeSetting('demo', info.demo);
  return info;
}

/** The account as the server last described it; null without one. Works offline. */
export async function knownAccount(): Promise<Account | null> {
  return ((await readSetting('account')) as Account | undefined | null) ?? null;
}

/** Tells the server, once, in which language it writes mails and notifications to this person. Throws Offline. */
export async function tellLanguage(): Promise<void> {
  if ((await readSetting(LANGUAGE_TOLD)) === LANGUAGE) return;
  await auth.setLanguage(LANGUAGE);
  await writeSetting(LANGUAGE_TOLD, LANGUAGE);
}

/** Makes an account and moves this phone's diary into it. Throws Refused with the fields to mend, or Offline. */
export async function signUp(form: auth.SignUp): Promise<Account> {
  await instead(() => auth.signUp(form));
  return await enter(true);
}

/** Records kept on this phone without an account: asked about before a sign-in, because they may be someone else's. */
export async function localRecords(): Promise<number> {
  const local = new Database(databaseName(null));
  const waiting = await countWaiting(local);
  await local.close();
  return waiting.records;
}

/** Signs in. `takeLocal`: the entries made here without an account belong to this person and go along. */
export async function signIn(form: {
  email: string;
  password: string;
  takeLocal: boolean;
}): Promise<Account> {
  await instead(() => auth.signIn(form.email, form.password));
  return await enter(form.takeLocal);
}

/** Somebody may still be signed in here (allauth answers 409): the new sign-in replaces the old one. */
async function instead(door: () => Promise<void>): Promise<void> {
  try {
    await door();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    await auth.signOut();
    await door();
  }
}

/** Goes on with a sign-in or sign-up whose answer was lost: opens the diary of whoever is signed in. */
export async function enter(takeLocal: boolean): Promise<Account> {
  const info = await auth.getSession();
  if (!info.account) throw new Error('signed in, yet the session has no account');
  if (takeLocal) await joinAccount(info.account.id);
  else await openAccount(info.account.id);
  const { db } = await current();
  await setStop(db, null);
  await silenceOthers();
  await session();
  poke('asked');
  return info.account;
}

/** Moves the diary without an account into this account: rows, outbox, tray, the running session. Idempotent. */
export async function joinAccount(account: string): Promise<void> {
  await forget();
  await join(account);
  await forget();
  announce({ kinds: null, from: 'whose' });
}

async function openAccount(account: string): Promise<void> {
  const before = (await current()).account;
  // The PIN of one person must not stand before the diary of another.
  if (before !== null && before !== account) removeLock();
  const db = new Database(databaseName(account));
  await reopen(db);
  await db.close();
  await switchTo({ account });
}

/** What would be lost by wiping now: changes that the server does not have. */
export async function unsent(): Promise<number> {
  return (await countWaiting((await current()).db)).records + heldCount();
}

/**
 * Signs out. The diary stays on the phone, closed, for the next sign-in, or is wiped from it; never wiped
 * while something waits unless `evenUnsent` says that the person knows. Throws Offline: the session can
 * only be ended with the server.
 */
export async function signOut({
  wipe,
  evenUnsent = false,
}: {
  wipe: boolean;
  evenUnsent?: boolean;
}): Promise<void> {
  if (wipe && !evenUnsent && (await unsent()) > 0) throw new UnsentEntries();
  // This phone must not ring for a person who has left it.
  await unsubscribePush().catch((error: unknown) => {
    if (error instanceof Offline) throw error;
  });
  await auth.signOut();
  await leave(wipe);
}

/** Whether this is the password of the account whose diary is open. Throws Offline. */
export async function proveIdentity(password: string): Promise<boolean> {
  const known = await knownAccount();
  if (!known) return false;
  try {
    await auth.prove(password);
    return true;
  } catch (error) {
    if (!(error instanceof Refused) || error.status >= 500) throw error;
    if (error.status !== 401) return false;
  }
  // The sign-in has run out: the same person signs in again.
  try {
    await signIn({ email: known.email, password, takeLocal: false });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.status < 500) return false;
    throw error;
  }
}

/**
 * Removes the open diary from this phone, sent or not, for somebody who forgot the PIN. With an account it needs the
 * server (throws Offline): else the next page would find the sign-in and open the diary again, without the PIN.
 */
export async function wipePhone(): Promise<void> {
  const { account } = await current();
  if (account === null) await leave(true);
  else await signOut({ wipe: true, evenUnsent: true });
}

export class UnsentEntries extends Error {
  override readonly name = 'UnsentEntries';
}

async function leave(wipe: boolean): Promise<void> {
  removeLock();
  const { db, account } = await current();
  await writeSetting('push', null);
  await silenceOthers();
  await close(db);
  if (wipe) {
    const name = databaseName(account);
    dropChanges(name, keptChanges(name));
    await empty(db);
  }
  const local = new Database(databaseName(null));
  await reopen(local);
  await local.close();
  await switchTo(LOCAL);
}

/** Deletes the account and everything in it, here and on the server. Throws Refused on a wrong password. */
export async function deleteAccount(password: string): Promise<void> {
  await auth.deleteAccount(password);
  await leave(true);
}

/** Changes the name that people one shares with see. Throws Offline. */
export async function setName(name: string): Promise<void> {
  await auth.setName(name);
  await session();
}

export const requestReset = auth.requestReset;
export const resetPassword = auth.resetPassword;
export const confirmEmail = auth.confirmEmail;
export const resendConfirmation = auth.resendConfirmation;
