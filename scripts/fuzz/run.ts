import { takeAim } from './aim.ts';
import { Product } from './product.ts';
import { type Kind, kinds, makeRequest } from './requests.ts';
import type { Chance } from './strange.ts';
import { type Answered, sendBytes } from './wire.ts';

export interface FuzzFigures {
  readonly requests: number;
  /** How often the process ended. */
  readonly exits: number;
  /** Answers with a status of 500 or more. */
  readonly serverErrors: number;
  /** What is held after a collection, at the end against after the first fifth. */
  readonly memoryGrowthMB: number;
  readonly rssGrowthMB: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** How often which answer came. */
  readonly answers: Readonly<Record<string, number>>;
  /** The first faults: what was sent, and what came. */
  readonly faults: readonly string[];
}

export interface FuzzOptions {
  readonly requests: number;
  readonly chance: Chance;
  readonly told?: (done: number, total: number) => void;
}

const lanes = 8;
const mb = 1024 * 1024;
/** Sessions end by the requests that say so: people sign in again every so often. */
const roundOf = 2000;

/** Sends that many requests of all kinds, anonymous and signed in, to a product of its own. */
export async function fuzz({ requests, chance, told = () => {} }: FuzzOptions): Promise<FuzzFigures> {
  const faults: string[] = [];
  const note = (line: string): void => {
    if (faults.length < 20) faults.push(line.slice(0, 400));
  };
  const product = await Product.start(note);
  const answers: Record<string, number> = {};
  const sent = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  let serverErrors = 0;
  try {
    let aim = await takeAim(product.port);
    const count = { done: 0 };
    const one = async (kind: Kind): Promise<void> => {
      const bytes = makeRequest(kind, aim, chance);
      // Bytes that are no whole request get no answer: the server waits for the rest, and is right to.
      const answer: Answered = await sendBytes(
        product.port,
        bytes,
        kind === 'raw' || kind === 'chunked' ? 150 : 20_000,
      );
      sent[kind] += 1;
      answers[answer] = (answers[answer] ?? 0) + 1;
      if (typeof answer === 'number' && answer >= 500) {
        serverErrors += 1;
        note(`${answer} to ${kind}: ${JSON.stringify(bytes.subarray(0, 250).toString('latin1'))}`);
      }
    };
    const many = async (more: number): Promise<void> => {
      const end = Math.min(requests, count.done + more);
      const lane = async (): Promise<void> => {
        while (count.done < end) {
          count.done += 1;
          await one(kinds[count.done % kinds.length] as Kind);
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      told(count.done, requests);
    };
    await many(Math.ceil(requests / 5));
    const before = await product.memory();
    while (count.done < requests) {
      aim = await takeAim(product.port).catch(() => aim);
      await many(roundOf);
    }
    const after = await product.memory();
    return {
      requests: count.done,
      exits: product.exits,
      serverErrors,
      memoryGrowthMB: Math.round(((after.held - before.held) / mb) * 10) / 10,
      rssGrowthMB: Math.round(((after.rss - before.rss) / mb) * 10) / 10,
      kinds: sent,
      answers,
      faults,
    };
  } finally {
    await product.stop();
  }
}
