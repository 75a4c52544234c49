/** Accounts: our own session door, and allauth's headless doors behind it. */
import { call, Refused, type Reply, request, SESSION } from './http.ts';
import type { SessionInfo } from './types.ts';

const AUTH = '/_allauth/browser/v1';

export function getSession(): Promise<SessionInfo> {
  return call('GET', SESSION);
}

export interface SignUp {
  email: string;
  password: string;
  adult: true;
  /** Version of the consent text that was on the screen. */
  consent: string;
  /** Shown to people one shares with; may be empty. */
  display_name?: string;
}

export async function signUp(form: SignUp): Promise<void> {
  await allauth('POST', '/auth/signup', form, [200]);
}

export async function signIn(email: string, password: string): Promise<void> {
  await allauth('POST', '/auth/login', { email, password }, [200]);
}

/** Shows that the person who is signed in is here. Refused: 400 for a wrong password, 401 when nobody is signed in. */
export async function prove(password: string): Promise<void> {
  await allauth('POST', '/auth/reauthenticate', { password }, [200]);
}

/** Ends the session on the server. allauth says 401 ("not signed in any more") when it worked. */
export async function signOut(): Promise<void> {
  await allauth('DELETE', '/auth/session', undefined, [200, 401]);
}

/** Asks for a reset link. Answers alike whether the address is known or not. */
export async function requestReset(email: string): Promise<void> {
  await allauth('POST', '/auth/password/request', { email }, [200]);
}

/** Sets a new password with the key of the mail. 401 = done, and now to be signed in with it. */
export async function resetPassword(key: string, password: string): Promise<void> {
  await allauth('POST', '/auth/password/reset', { key, password }, [200, 401]);
}

/** Confirms an address with the key of the mail, signed in or not. */
export async function confirmEmail(key: string): Promise<void> {
  await allauth('POST', '/auth/email/verify', { key }, [200, 401]);
}

/** Sends the confirmation mail once more. */
export async function resendConfirmation(email: string): Promise<void> {
  await allauth('PUT', '/account/email', { email }, [200]);
}

/** The name that people one shares with see. */
export function setName(name: string): Promise<void> {
  return call('POST', '/api/v1/account/name', { display_name: name });
}

/** The language of mails and notifications. */
export function setLanguage(language: string): Promise<void> {
  return call('POST', '/api/v1/account/language', { language });
}

export function deleteAccount(password: string): Promise<void> {
  return call('POST', '/api/v1/account/delete', { password });
}

async function allauth(
  method: string,
  path: string,
  body: unknown,
  good: readonly number[],
): Promise<void> {
  const send = () => request(method, AUTH + path, body === undefined ? {} : { body });
  let reply = await send();
  if (reply.status === 403) {
    // No CSRF cookie yet: the session door sets one.
    await getSession();
    reply = await send();
  }
  // 401 with a wrong key or password carries errors; without errors it is only "not signed in".
  if (good.includes(reply.status) && !hasErrors(reply)) return;
  throw allauthRefusal(reply);
}

interface AllauthError {
  message: string;
  code: string;
  param?: string;
}

function errorsOf({ body }: Reply): AllauthError[] {
  return (body as { errors?: AllauthError[] } | null)?.errors ?? [];
}

function hasErrors(reply: Reply): boolean {
  return errorsOf(reply).length > 0;
}

function allauthRefusal(reply: Reply): Refused {
  const errors = errorsOf(reply);
  const fields: Record<string, string[]> = {};
  for (const { param, message } of errors)
    if (param) fields[param] = [...(fields[param] ?? []), message];
  return new Refused(
    reply.status,
    errors[0]?.code ?? 'unknown',
    errors[0]?.message ?? `HTTP ${reply.status}`,
    fields,
  );
}
