/**
 * The way from the phone's code to a real server: cookies as a browser keeps them, and everything that goes wrong on
 * the way. Stands where `fetch` stands; the code above it cannot tell the difference.
 */
import { connect } from 'node:net';
import type { Fault } from './faults.ts';

interface Sent {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
}

export class Network {
  readonly base: URL;
  readonly cookies = new Map<string, string>();
  /** Asked before each request: what goes wrong with it. */
  fault: () => Fault | null = () => null;
  /** The instant at which the server takes the next request; undefined: its own clock. */
  nowMs: number | undefined;
  /** How often something went wrong, by what it was. */
  readonly counted = new Map<Fault, number>();
  #late: Sent[] = [];

  constructor(base: string) {
    this.base = new URL(base);
  }

  /** Answers `fetch` and `document.cookie` from now on. */
  open(): this {
    globalThis.fetch = (path, init) => this.#fetch(String(path), init ?? {});
    const cookies = this.cookies;
    Object.defineProperty(globalThis, 'document', {
      configurable: true,
      value: {
        get cookie() {
          return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        },
      },
    });
    return this;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const sent: Sent = {
      path,
      method: init.method ?? 'GET',
      headers: { ...(init.headers as Record<string, string>) },
      body: await bytesOf(init.body),
    };
    const fault = this.fault();
    if (fault) this.counted.set(fault, (this.counted.get(fault) ?? 0) + 1);
    switch (fault) {
      case null:
        return await this.#send(sent);
      case 'request lost':
        throw new TypeError('fetch failed');
      case 'request cut':
        await this.#cut(sent);
        throw new TypeError('fetch failed');
      case 'request late':
        this.#late.push(sent);
        throw new TypeError('fetch failed');
      case 'sent twice':
        await this.#send(sent);
        return await this.#send(sent);
      case 'answer lost':
        await this.#send(sent);
        throw new TypeError('terminated');
      case 'answer cut': {
        const answer = await this.#send(sent);
        const text = await answer.text();
        return new Response(text.slice(0, Math.floor(text.length / 2)), { status: answer.status });
      }
      case 'a page of the network':
        return new Response('<html>Please sign in to this network</html>', { status: 200 });
      case 'server busy':
        return new Response('', { status: 503, headers: { 'Retry-After': '1' } });
    }
  }

  /** Delivers the requests that were thought lost; nobody waits for their answers any more. */
  async deliverLate(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    for (const sent of late) await this.#send(sent);
  }

  /** Those that are still on their way never arrive. */
  forgetLate(): void {
    this.#late = [];
  }

  async #send({ path, method, headers, body }: Sent): Promise<Response> {
    const answer = await realFetch(new URL(path, this.base), {
      method,
      headers: { ...headers, ...this.#ours() },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    // Read whole before it is given on, so that a fault after the answer is a fault after the answer.
    return new Response(
      answer.status === 204 || answer.status === 304 ? null : await answer.arrayBuffer(),
      { status: answer.status, headers: answer.headers },
    );
  }

  #ours(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(cookie ? { Cookie: cookie } : {}),
      ...(this.nowMs === undefined ? {} : { 'X-Now': String(Math.round(this.nowMs)) }),
    };
  }

  #keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    const isGone = rest.some((one) => /max-age=0\b/i.test(one)) || value.join('=') === '""';
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }

  /** Says how long the body is, sends half of it, and is gone. */
  async #cut({ path, method, headers, body }: Sent): Promise<void> {
    const whole = body ?? Buffer.alloc(0);
    const head = Object.entries({
      Host: this.base.host,
      'Content-Length': String(whole.length),
      ...headers,
      ...this.#ours(),
    }).map(([name, value]) => `${name}: ${value}`);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(this.base.port), this.base.hostname, () => {
        socket.write(`${method} ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`);
        socket.end(whole.subarray(0, Math.floor(whole.length / 2)));
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
  }
}

/** Node's own, without trouble. */
export const realFetch = globalThis.fetch;

async function bytesOf(body: unknown): Promise<Buffer | undefined> {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  if (body instanceof ArrayBuffer) return Buffer.from(body);
  throw new TypeError('a body that this network does not carry');
}
