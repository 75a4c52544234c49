/** The line of the phone's code in Node: cookies as a browser keeps them, and a socket that can be cut. */
import { connect } from 'node:net';
import { type Line, realFetch, type Sent } from './network.ts';

export class NodeLine implements Line {
  readonly base: URL;
  readonly cookies = new Map<string, string>();

  constructor(base: string) {
    this.base = new URL(base);
  }

  /** Answers `document.cookie` from now on. */
  open(): this {
    const ours = (): string => this.#ours();
    Object.defineProperty(globalThis, 'document', {
      configurable: true,
      value: {
        get cookie() {
          return ours();
        },
      },
    });
    return this;
  }

  async send({ path, method, headers, body }: Sent): Promise<Response> {
    const answer = await realFetch(new URL(path, this.base), {
      method,
      headers: { ...headers, Cookie: this.#ours() },
      ...(body === undefined ? {} : { body }),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    // Read whole before it is given on, so that a fault after the answer is a fault after the answer.
    return new Response(
      answer.status === 204 || answer.status === 304 ? null : await answer.arrayBuffer(),
      { status: answer.status, headers: answer.headers },
    );
  }

  /** Says how long the body is, sends half of it, and is gone. */
  async cut({ path, method, headers, body }: Sent): Promise<void> {
    const whole = body ?? new Uint8Array();
    const head = Object.entries({
      Host: this.base.host,
      'Content-Length': String(whole.length),
      ...headers,
      Cookie: this.#ours(),
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

  #ours(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    const isGone = rest.some((one) => /max-age=0\b/i.test(one)) || value.join('=') === '""';
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}
