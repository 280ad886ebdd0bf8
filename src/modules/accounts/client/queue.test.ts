import { expect, test, vi } from 'vitest';
import type { Delivered, Phase, Queue } from './queue.ts';
import { openQueue } from './queue.ts';
import type { Row } from './store.ts';

/** A device: what is on its disk outlives the page; `full` is a disk that takes nothing more. */
function deviceWith(server: (words: string) => Delivered['kind']) {
  const disk = new Map<string, Row>();
  const sent: string[] = [];
  const phases: Phase[] = [];
  const state = { full: false };
  const seal = async (_: string, value: unknown) => ({
    iv: new Uint8Array(),
    data: new TextEncoder().encode(JSON.stringify(value)).buffer,
  });
  const opens = (owner = 'Omar'): Promise<Queue> =>
    openQueue({
      name: 'gesprek',
      secret: {
        owner,
        tag: async (text) => `${owner} ${text}`,
        seal,
        unseal: async (_, __, data) => JSON.parse(new TextDecoder().decode(data)) as unknown,
      },
      store: {
        rows: async () => [...disk.values()],
        put: async (row) => {
          if (state.full) throw new DOMException('full', 'QuotaExceededError');
          disk.set(row.id, row);
        },
        drop: async (id) => disk.delete(id),
      },
      deliver: async ({ fields }, leaves) => {
        await leaves();
        const words = fields.find(([name]) => name === 'words')?.[1] ?? '';
        const kind = server(words);
        if (kind === 'kept') sent.push(words);
        return kind === 'kept'
          ? { kind, to: '/' }
          : kind === 'conflict' || kind === 'refused'
            ? { kind, answer: '', version: null }
            : { kind };
      },
      changed: (_, phase) => void phases.push(phase),
    });
  return { disk, sent, phases, state, opens };
}
const write = (queue: Queue, words: string) =>
  queue.add(
    {
      to: '/regel',
      fields: [
        ['submission', `s-${words}`],
        ['words', words],
      ],
      button: null,
    },
    words,
  );
const lines = Array.from({ length: 200 }, (_, at) => `regel ${at}`);

test('two hundred entries of ten minutes without a connection go once each, in their order, also when it is cut half-way', async () => {
  let answers = 0;
  const device = deviceWith(() => {
    answers -= 1;
    return answers >= 0 ? 'kept' : 'unreachable';
  });
  const first = await device.opens();
  for (const words of lines) await write(first, words);
  await first.send();
  expect(device.sent).toEqual([]);
  answers = 77;
  await first.send();
  expect(device.sent).toHaveLength(77);
  // The browser dies; the page is opened anew.
  const second = await device.opens();
  expect(second.entries).toHaveLength(123);
  answers = 1000;
  await Promise.all([second.send(), second.send()]);
  expect(device.sent).toEqual(lines);
  expect(device.disk.size).toBe(0);
});

test('the order stays when the clock of the device goes back a day', async () => {
  const device = deviceWith(() => 'kept');
  const now = vi.spyOn(Date, 'now');
  try {
    now.mockReturnValue(1_800_000_000_000);
    await write(await device.opens(), 'eerst');
    now.mockReturnValue(1_800_000_000_000 - 86_400_000);
    await write(await device.opens(), 'daarna');
    await (await device.opens()).send();
  } finally {
    now.mockRestore();
  }
  expect(device.sent).toEqual(['eerst', 'daarna']);
});

test('what a device without room cannot keep is refused at once, so that the form keeps it', async () => {
  const device = deviceWith(() => 'kept');
  const queue = await device.opens();
  device.state.full = true;
  await expect(write(queue, 'te veel')).rejects.toThrow('full');
  expect(queue.entries).toEqual([]);
});

test('what waits on a device that got full stays, and is tried again', async () => {
  const device = deviceWith(() => 'kept');
  const queue = await device.opens();
  await write(queue, 'bewaard');
  device.state.full = true;
  await queue.send();
  expect(device.phases.at(-1)).toBe('waiting');
  expect(queue.entries).toHaveLength(1);
  device.state.full = false;
  await queue.send();
  expect(device.sent).toEqual(['bewaard']);
});

test('who signs in after somebody else on the same device neither sees nor sends what waits there', async () => {
  let signedIn = false;
  const device = deviceWith(() => (signedIn ? 'kept' : 'signed-out'));
  const omar = await device.opens();
  await write(omar, 'van Omar');
  await omar.send();
  expect(device.phases.at(-1)).toBe('signed-out');
  signedIn = true;
  const fatima = await device.opens('Fatima');
  await fatima.send();
  expect(fatima.entries).toEqual([]);
  expect(device.sent).toEqual([]);
  await (await device.opens()).send();
  expect(device.sent).toEqual(['van Omar']);
});
