/**
 * The way from the phone's code to a real server, and everything that goes wrong on it. Stands where `fetch` stands;
 * the code above it cannot tell the difference. How a request really travels is `Line`'s: Node has one, a browser too.
 */
import type { Fault } from './faults.ts';

export interface Sent {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** The line to the server. */
export interface Line {
  /** Carries a request there and its whole answer back. */
  send(sent: Sent): Promise<Response>;
  /** Carries half of a request's body; what the server makes of it nobody hears. */
  cut(sent: Sent): Promise<void>;
}

/** The browser's or Node's own, without trouble. */
export const realFetch = globalThis.fetch.bind(globalThis);

export class Network {
  readonly #line: Line;
  /** Asked before each request: what goes wrong with it. */
  fault: () => Fault | null = () => null;
  /** The instant at which the server takes the next request; undefined: its own clock. */
  nowMs: number | undefined;
  /** How often something went wrong, by what it was. */
  readonly counted = new Map<Fault, number>();
  #late: Sent[] = [];

  constructor(line: Line) {
    this.#line = line;
  }

  /** Answers `fetch` from now on. */
  open(): this {
    globalThis.fetch = (path, init) => this.#fetch(String(path), init ?? {});
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

  async #send(sent: Sent): Promise<Response> {
    return await this.#line.send(this.#stamped(sent));
  }

  async #cut(sent: Sent): Promise<void> {
    await this.#line.cut(this.#stamped(sent));
  }

  #stamped(sent: Sent): Sent {
    if (this.nowMs === undefined) return sent;
    return { ...sent, headers: { ...sent.headers, 'X-Now': String(Math.round(this.nowMs)) } };
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError('a body that this network does not carry');
}
