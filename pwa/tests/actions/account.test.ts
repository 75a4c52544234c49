// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  deleteAccount,
  enter,
  localRecords,
  Offline,
  signIn,
  signOut,
  signUp,
  UnsentEntries,
} from '../../src/actions/account.ts';
import { savePainLog } from '../../src/actions/log.ts';
import { getSession } from '../../src/api/auth.ts';
import { current, forget } from '../../src/store/current.ts';
import { list } from '../../src/store/records.ts';
import { countWaiting } from '../../src/store/waiting.ts';
import { closePhone } from '../../src/store/whose.ts';
import { syncNow } from '../../src/sync/loop.ts';
import { FakeSite } from '../support/fake-site.ts';

const PAT = { email: 'pat@example.test', password: 'correct horse' };
const SAM = { email: 'sam@example.test', password: 'battery staple' };
const CONSENT = { adult: true as const, consent: '2026-11' };
let site: FakeSite;

beforeEach(async () => {
  await forget();
  await closePhone();
  site = new FakeSite().open();
  await getSession();
});
afterEach(() => vi.unstubAllGlobals());

const notes = async () => (await list('pain_log')).map(({ values }) => values.note).sort();

test('signing up takes along what was written without an account, and sends it once', async () => {
  await savePainLog({ note: 'before' });

  await signUp({ ...PAT, ...CONSENT });
  await syncNow();

  expect(await notes()).toEqual(['before']);
  expect(site.notesOf(PAT.email)).toEqual(['before']);
});

test('a refused sign-up names the field and leaves the diary where it was', async () => {
  await savePainLog({ note: 'mine' });

  const refused = signUp({ ...PAT, ...CONSENT, password: 'short' });

  await expect(refused).rejects.toMatchObject({ fields: { password: ['Too short.'] } });
  expect((await current()).account).toBeNull();
  expect(await notes()).toEqual(['mine']);
});

test('a sign-in whose answer was lost goes on from the session', async () => {
  await savePainLog({ note: 'mine' });
  await signUp({ ...PAT, ...CONSENT });
  await signOut({ wipe: false, evenUnsent: true });
  site.signedIn = site.people[0];

  await enter(false);

  expect(await notes()).toEqual(['mine']);
});

test('what somebody else wrote without an account stays out of the account that signs in', async () => {
  await signUp({ ...PAT, ...CONSENT });
  await signOut({ wipe: false });
  await savePainLog({ note: 'a visitor’s' });
  expect(await localRecords()).toBe(1);

  await signIn({ ...PAT, takeLocal: false });
  await syncNow();

  expect(await notes()).toEqual([]);
  expect(site.notesOf(PAT.email)).toEqual([]);
  await signOut({ wipe: false });
  expect(await notes()).toEqual(['a visitor’s']);
});

test('two people on one phone: each finds and sends only their own entries', async () => {
  await signUp({ ...PAT, ...CONSENT });
  await savePainLog({ note: 'of Pat' });
  await signOut({ wipe: false });
  await signUp({ ...SAM, ...CONSENT });
  await savePainLog({ note: 'of Sam' });
  await syncNow();

  await signOut({ wipe: false });
  await signIn({ ...PAT, takeLocal: false });
  await syncNow();

  expect(await notes()).toEqual(['of Pat']);
  expect(site.notesOf(PAT.email)).toEqual(['of Pat']);
  expect(site.notesOf(SAM.email)).toEqual(['of Sam']);
});

test('with somebody else’s session in the browser nothing is sent to their account', async () => {
  await signUp({ ...SAM, ...CONSENT });
  await signOut({ wipe: false });
  await signUp({ ...PAT, ...CONSENT });
  await savePainLog({ note: 'of Pat' });
  site.signedIn = site.people[0];

  expect(await syncNow()).toEqual({ end: 'wrong_account' });

  expect(site.notesOf(SAM.email)).toEqual([]);
  expect((await countWaiting((await current()).db)).ops).toBe(1);
});

test('a sign-in replaces the session of somebody who forgot to sign out', async () => {
  await signUp({ ...SAM, ...CONSENT });
  await signOut({ wipe: false });
  await signUp({ ...PAT, ...CONSENT });

  const account = await signIn({ ...SAM, takeLocal: false });

  expect(account.email).toBe(SAM.email);
  expect((await current()).account).toBe(account.id);
});

test('a sign-out that wipes waits until everything is sent, unless the person says so', async () => {
  await signUp({ ...PAT, ...CONSENT });
  await savePainLog({ note: 'not sent yet' });

  await expect(signOut({ wipe: true })).rejects.toBeInstanceOf(UnsentEntries);
  await syncNow();
  await signOut({ wipe: true });

  expect(site.notesOf(PAT.email)).toEqual(['not sent yet']);
  await signIn({ ...PAT, takeLocal: false });
  expect(await notes()).toEqual([]);
  await syncNow();
  expect(await notes()).toEqual(['not sent yet']);
});

test('without network a sign-out says so and changes nothing', async () => {
  await signUp({ ...PAT, ...CONSENT });
  site.isDown = true;

  await expect(signOut({ wipe: true })).rejects.toBeInstanceOf(Offline);

  expect((await current()).account).not.toBeNull();
});

test('deleting the account asks for the password, then empties this phone too', async () => {
  await signUp({ ...PAT, ...CONSENT });
  await savePainLog({ note: 'mine' });
  const { db } = await current();

  await expect(deleteAccount('wrong')).rejects.toMatchObject({
    fields: { password: ['Not the password.'] },
  });
  await deleteAccount(PAT.password);

  expect((await current()).account).toBeNull();
  expect(await db.read(['view', 'outbox'], (tx) => tx.objectStore('view').count())).toBe(0);
});

test('a session that ran out keeps what waits and asks for a sign-in, without asking the server in vain', async () => {
  await signUp({ ...PAT, ...CONSENT });
  await savePainLog({ note: 'waits' });
  site.signedIn = undefined;

  expect(await syncNow()).toEqual({ end: 'sign_in' });
  site.asked.splice(0);
  expect(await syncNow()).toEqual({ end: 'sign_in' });
  expect(site.asked).not.toContain('POST /api/v1/sync');

  site.signedIn = site.people[0];
  expect(await syncNow()).toEqual({ end: 'done' });
  expect(site.notesOf(PAT.email)).toEqual(['waits']);
});
