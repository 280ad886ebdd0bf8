/** Eight people who write, each with the patience of a browser that keeps what was typed: the same is sent until it is saved. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenOf, townHost } from '../../bench/town/build.ts';
import type { Target } from '../../bench/town/household.ts';
import { newSignalPath } from '../../src/modules/intake/index.ts';

const writers = 8;
/** Promised to everybody who waits: a page within this time, whatever is wrong. */
export const promisedMs = 3000;
const patienceMs = 10_000;

interface Answer {
  readonly status: number;
  readonly html: string;
}

export class Writers {
  /** Of every write that is saved, as its writer was told. */
  readonly acknowledged = new Set<string>();
  failed = 0;
  /** What came instead of what was asked for, and how often: a status, or that the connection was lost. */
  readonly failures = new Map<string, number>();
  slowestMs = 0;
  /** Answers that took longer than was promised. */
  late = 0;
  readonly dishonest: string[] = [];
  readonly #targets: readonly Target[];
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #waiting = new Set<() => void>();
  readonly #last = Array.from({ length: writers }, () => ({ begun: 0, saved: 0 }));
  #over = false;
  #paused: Promise<void> | null = null;
  #busy = 0;
  #all: Promise<unknown> = Promise.resolve();

  constructor(targets: readonly Target[], port: number) {
    this.#targets = targets;
    this.#port = port;
  }

  start(): void {
    this.#all = Promise.all(Array.from({ length: writers }, (_, index) => this.#write(index)));
    this.#all.catch(() => {}); // told to who waits for the end
  }

  /** Milliseconds until each writer has something saved that was begun after this moment. */
  async untilAllSaved(): Promise<number[]> {
    const begin = performance.now();
    await Promise.race([
      this.#all,
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (this.#last.every(({ begun }) => begun > begin)) {
            this.#waiting.delete(look);
            resolve();
          }
        };
        this.#waiting.add(look);
      }),
    ]);
    return this.#last.map(({ saved }) => saved - begin);
  }

  /** Everybody finishes what was begun and waits until the returned function is called. */
  async pause(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#paused = promise;
    while (this.#busy > 0) await sleep(10);
    return () => {
      this.#paused = null;
      resolve();
    };
  }

  /** Everybody finishes what was begun. */
  async end(): Promise<void> {
    this.#over = true;
    await this.#all;
    this.#agent.destroy();
  }

  async #write(index: number): Promise<void> {
    for (let number = index; !this.#over; number += writers) {
      await this.#paused;
      const target = this.#targets[number % this.#targets.length] as Target;
      const staff = index % 2 === 1;
      const mark = `drill ${randomUUID()}`;
      const fields = {
        submission: randomUUID(),
        words: mark,
        audience: 'table',
        ...(staff ? { about: 'household' } : {}),
      };
      this.#busy += 1;
      try {
        await this.#save(index, target, staff ? target.managerId : target.clientId, mark, fields);
      } finally {
        this.#busy -= 1;
      }
      await sleep(5 + Math.random() * 20);
    }
  }

  async #save(index: number, { householdId }: Target, personId: string, mark: string, fields: Record<string, string>) {
    const path = newSignalPath(householdId);
    for (;;) {
      const begun = performance.now();
      const answer = await this.ask('POST', path, personId, new URLSearchParams(fields).toString());
      if (answer?.status === 303) {
        this.acknowledged.add(mark);
        this.#last[index] = { begun, saved: performance.now() };
        for (const look of this.#waiting) look();
        return;
      }
      this.failed += 1;
      const kind = answer === null ? 'lost' : String(answer.status);
      this.failures.set(kind, (this.failures.get(kind) ?? 0) + 1);
      if (answer !== null && answer.status < 500)
        throw new Error(
          `a form was answered with ${answer.status}: ${/<h1.*?<\/h1>/s.exec(answer.html)?.[0]} ${/id="errors.*?<\/ul>/s.exec(answer.html)?.[0]}`,
        );
      if (answer !== null && answer.status !== 503) this.dishonest.push(`status ${answer.status} on a form`);
      if (answer?.status === 503 && answer.html.includes('<h1') && !answer.html.includes(mark))
        this.dishonest.push('a page without what was typed');
      await sleep(50);
    }
  }

  /** One request of somebody; null: no connection, or it was lost. */
  async ask(method: 'GET' | 'POST', path: string, personId: string, body?: string): Promise<Answer | null> {
    const begin = performance.now();
    const answer = await this.#exchange(method, path, personId, body);
    const ms = performance.now() - begin;
    this.slowestMs = Math.max(this.slowestMs, ms);
    if (ms > promisedMs) this.late += 1;
    if (answer !== null && answer.status >= 500 && /node:internal|\n\s+at |\.ts:\d/.test(answer.html))
      this.dishonest.push('a page with a stack trace');
    return answer;
  }

  #exchange(method: string, path: string, personId: string, body?: string): Promise<Answer | null> {
    return new Promise((resolve) => {
      const sent = request(
        {
          agent: this.#agent,
          host: '127.0.0.1',
          port: this.#port,
          method,
          path,
          timeout: patienceMs,
          headers: {
            host: townHost,
            cookie: `__Host-omtafel=${tokenOf(personId)}`,
            origin: `https://${townHost}`,
            'sec-fetch-site': 'same-origin',
            accept: 'text/html',
            ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          },
        },
        (answer) => {
          let html = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => (html += part));
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, html }));
          answer.on('error', () => resolve(null));
        },
      );
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => resolve(null));
      sent.end(body);
    });
  }
}
