/** The server's doors that the actions knock at, in memory: session, accounts, sync, push. */
import { vi } from 'vitest';
import type { SyncRequest } from '../../src/api/sync.ts';
import { newId } from '../../src/domain/ids.ts';
import { ModelServer } from './model-server.ts';

interface Person {
  id: string;
  email: string;
  password: string;
}

export class FakeSite {
  readonly people: Person[] = [];
  readonly diaries = new Map<string, ModelServer>();
  readonly subscriptions: { owner: string; endpoint: string }[] = [];
  readonly asked: string[] = [];
  signedIn: Person | undefined;
  isDown = false;

  /** Answers `fetch` from now on. */
  open(): this {
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => this.#answer(path, init));
    return this;
  }

  async #answer(path: string, init: RequestInit = {}): Promise<Response> {
    if (this.isDown) throw new TypeError('Failed to fetch');
    const method = init.method ?? 'GET';
    this.asked.push(`${method} ${path}`);
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    switch (`${method} ${path}`) {
      case 'GET /api/v1/session':
        return json(200, this.#session());
      case 'POST /_allauth/browser/v1/auth/signup':
        return this.#signUp(body);
      case 'POST /_allauth/browser/v1/auth/login':
        return this.#signIn(body);
      case 'DELETE /_allauth/browser/v1/auth/session':
        this.signedIn = undefined;
        return json(401, { meta: { is_authenticated: false } });
      case 'POST /api/v1/sync':
        return this.#sync(body as SyncRequest);
      case 'POST /api/v1/push/subscriptions':
        this.subscriptions.push({ owner: this.signedIn?.id ?? '', endpoint: body.endpoint });
        return json(204, null);
      case 'POST /api/v1/push/subscriptions/remove':
        this.subscriptions.splice(0);
        return json(204, null);
      case 'POST /api/v1/account/delete':
        if (body.password !== this.signedIn?.password) {
          return json(400, {
            detail: 'no',
            code: 'invalid',
            fields: { password: ['Not the password.'] },
          });
        }
        this.signedIn = undefined;
        return json(204, null);
    }
    return json(404, { detail: 'no', code: 'not_found' });
  }

  #session() {
    const { id, email } = this.signedIn ?? {};
    return {
      authenticated: this.signedIn !== undefined,
      account: id ? { id, email, email_confirmed: false, display_name: '' } : null,
      vapid_public_key: 'key-1',
      server_time: '2026-06-15T12:00:00Z',
      knowledge_version: '',
      demo: false,
    };
  }

  #signUp(form: { email: string; password: string; adult?: boolean }): Response {
    if (this.signedIn) return json(409, { status: 409 });
    if (form.password.length < 10) {
      return json(400, { errors: [{ param: 'password', code: 'short', message: 'Too short.' }] });
    }
    this.signedIn = { id: newId(), email: form.email, password: form.password };
    this.people.push(this.signedIn);
    this.diaries.set(this.signedIn.id, new ModelServer());
    return json(200, {});
  }

  #signIn(form: { email: string; password: string }): Response {
    if (this.signedIn) return json(409, { status: 409 });
    const found = this.people.find(
      (one) => one.email === form.email && one.password === form.password,
    );
    if (!found) {
      return json(400, {
        errors: [{ param: 'password', code: 'email_password_mismatch', message: 'No.' }],
      });
    }
    this.signedIn = found;
    return json(200, {});
  }

  #sync(request: SyncRequest): Response {
    if (!this.signedIn) return json(401, { code: 'not_authenticated' });
    if (request.owner !== this.signedIn.id) return json(409, { code: 'wrong_owner' });
    return json(200, this.diaries.get(this.signedIn.id)?.sync(request, Date.now()));
  }

  /** The notes that the server holds for somebody. */
  notesOf(email: string): unknown[] {
    const id = this.people.find((one) => one.email === email)?.id ?? '';
    return [...(this.diaries.get(id)?.rows.values() ?? [])].map((row) => row.values['note']).sort();
  }
}

function json(status: number, body: unknown): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), { status });
}
