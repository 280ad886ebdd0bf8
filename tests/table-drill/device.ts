import { randomUUID } from 'node:crypto';
import {
  deliverBy,
  openQueue,
  type Queue,
  type Row,
  type Secret,
  takeKey,
} from '../../src/modules/accounts/testing.ts';

/** How the network is just now: fine, nothing arrives, or the answer gets lost on the way back. */
export type Net = 'fine' | 'nothing-arrives' | 'answer-lost';

/** What a device needs of the product: a request as a browser sends it. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** One person's browser at the table: the product's own queue, over a store that survives the browser. */
export interface Device {
  net: Net;
  /** What this screen showed last: the entries with their versions. */
  readonly seen: Map<string, string>;
  readonly queue: Queue;
  type(meeting: string, words: string): Promise<unknown>;
  change(meeting: string, noteId: string, words: string): Promise<unknown>;
  look(meeting: string): Promise<void>;
  /** The browser dies, whatever it was doing, and the page is opened again. */
  dies(): Promise<void>;
}

/** Opens the page of a meeting on a device; `ask` is the way to the product with this person's session of now. */
export async function openDevice(ask: Ask, name: string): Promise<Device> {
  const kept = new Map<string, Row>();
  let alive = { now: true };
  let queue: Queue;
  const device = { net: 'fine' as Net, seen: new Map<string, string>() };

  const send: Ask = async (path, init) => {
    if (device.net === 'nothing-arrives') throw new Error('no connection');
    const lost = device.net === 'answer-lost';
    const answer = await ask(path, init);
    if (lost) throw new Error('the connection was lost');
    return answer;
  };

  async function open(): Promise<Queue> {
    const secret = await secretOf(ask);
    const mine = { now: true };
    alive = mine;
    // What a browser that died still had in hand changes nothing on the device any more.
    const whileAlive = <T>(work: () => T): Promise<T | undefined> => Promise.resolve(mine.now ? work() : undefined);
    return openQueue({
      secret,
      name,
      store: {
        rows: () => Promise.resolve([...kept.values()]),
        put: (row) => whileAlive(() => kept.set(row.id, row)),
        drop: (id) => whileAlive(() => kept.delete(id)),
      },
      deliver: (parcel) => deliverBy(send, '/aanmelden', parcel),
      changed: () => undefined,
    });
  }

  queue = await open();
  const enter = (meeting: string, fields: [string, string][], words: string): Promise<unknown> =>
    queue.add(
      { to: `${meeting}/aan-tafel/notitie`, fields: [['submission', randomUUID()], ...fields], button: null },
      words,
    );
  return {
    get net() {
      return device.net;
    },
    set net(net: Net) {
      device.net = net;
    },
    seen: device.seen,
    get queue() {
      return queue;
    },
    type: (meeting, words) =>
      enter(
        meeting,
        [
          ['field', 'note'],
          ['act', 'add'],
          ['kind', 'note'],
          ['note.words', words],
        ],
        words,
      ),
    change: (meeting, noteId, words) =>
      enter(
        meeting,
        [
          ['version', device.seen.get(noteId) ?? '1'],
          ['field', noteId],
          ['act', 'change'],
          ['note', noteId],
          [`${noteId}.words`, words],
        ],
        words,
      ),
    async look(meeting) {
      try {
        const page = await (await send(`${meeting}/aan-tafel/nu`, { method: 'GET' })).text();
        const forms = page.matchAll(
          /name="version" value="(\d+)"\/>(?:<input type="hidden" name="(?!field)\w+" value="[^"]*"\/>)*<input type="hidden" name="field" value="([0-9a-f-]{36})"/g,
        );
        for (const [, version = '', id = ''] of forms) device.seen.set(id, version);
      } catch {
        // The screen shows what it showed.
      }
    },
    async dies() {
      alive.now = false;
      queue = await open();
    },
  };
}

/** The key of this person; a page that is opened without a connection has none, so this asks until there is an answer. */
async function secretOf(ask: Ask): Promise<Secret> {
  for (;;) {
    const response = await ask('/concept-sleutel', { method: 'GET' }).catch(() => null);
    if (response?.status === 200) return takeKey((await response.json()) as Parameters<typeof takeKey>[0]);
  }
}
