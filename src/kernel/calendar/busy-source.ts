import { type AskFault, askOutside, type Bounds } from '../outside/ask.ts';
import type { MayConnect } from '../outside/addresses.ts';
import type { BusyBlock, Window } from './busy.ts';
import { readBusy } from './read-busy.ts';

/** A diary elsewhere: the address of a feed, or a calendar that answers a free-busy query. */
export interface BusySource {
  readonly kind: 'feed' | 'caldav';
  readonly address: string;
  readonly name: string;
  readonly password: string;
}

export type BusyFault = AskFault | 'no-calendar';
export type BusyAnswer = { readonly blocks: readonly BusyBlock[] } | { readonly fault: BusyFault };

/** A feed of ten years is some 3 MB. */
const most = 5_000_000;
const withinMs = 15_000;

/** `webcal:` is how diaries write a feed; null when it is no address of a diary. */
export function addressOf(text: string): URL | null {
  const written = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  const open = url.protocol === 'https:' || url.protocol === 'http:';
  return open && url.username === '' && url.password === '' && written.length <= 2000 ? url : null;
}

/** Asks a diary when its owner is busy; what it says besides is forgotten here. */
export async function busyFrom(
  source: BusySource,
  window: Window,
  mayConnect: MayConnect,
  signal?: AbortSignal,
): Promise<BusyAnswer> {
  const url = addressOf(source.address);
  if (url === null) return { fault: 'refused-address' };
  const bounds: Bounds = { mayConnect, most, withinMs, signal };
  const login = source.name === '' && source.password === '' ? null : { name: source.name, password: source.password };
  const asked =
    source.kind === 'feed'
      ? await askOutside({ url, login, headers: { accept: 'text/calendar, */*;q=0.1' } }, bounds)
      : await askOutside({ url, login, method: 'REPORT', ...query(window) }, bounds);
  if ('fault' in asked) return asked;
  const blocks = await readBusy(asked.text, window);
  return blocks === null ? { fault: 'no-calendar' } : { blocks };
}

const utc = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');

/** A free-busy query (RFC 4791 7.10): the server tells when, never what. */
const query = ({ from, until }: Window) => ({
  headers: { 'content-type': 'application/xml; charset=utf-8', depth: '1', accept: 'text/calendar' },
  body: `<?xml version="1.0" encoding="utf-8"?>
<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav"><C:time-range start="${utc(from)}" end="${utc(until)}"/></C:free-busy-query>`,
});
