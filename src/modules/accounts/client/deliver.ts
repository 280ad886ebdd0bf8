import type { Parcel } from './desk.ts';
import type { Delivered } from './queue.ts';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** The version that stands on the server now, from the form that came back. */
const versionIn = (html: string): string | null =>
  /<input type="hidden" name="version" value="(\d+)"\/?>/.exec(html)?.[1] ?? null;
/** What the server says above the form: its heading, and the rest of it, which stands before the line that says what is kept. */
const saidIn = (html: string): string =>
  (/id="errors-title"[^>]*>(.*?<\/h2>(?:\s*<p>[^<]*<\/p>(?=\s*<p>))?)/s.exec(html)?.[1] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Sends one entry as the browser would send its form; the answer is read, not shown. A page that is not ours (a network
 * that wants a login of its own), a fault or no answer is nobody's answer: the same is sent again, and the server keeps it once.
 */
export async function deliverBy(ask: Fetch, signIn: string, { to, fields, button }: Parcel): Promise<Delivered> {
  const pairs = [...fields, ...(button === null ? [] : [button])].map((pair) => [...pair]);
  try {
    const response = await ask(to, {
      method: 'POST',
      headers: { 'x-draft': '1', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(pairs).toString(),
    });
    const where = response.headers.get('location');
    if (response.status === 204 && where !== null) {
      return where.startsWith(signIn) ? { kind: 'signed-out' } : { kind: 'kept', to: where };
    }
    const html = await response.text();
    // Too busy (429) is no answer to what was sent either.
    if (response.status === 429 || response.status >= 500 || !html.includes('id="inhoud"'))
      return { kind: 'unreachable' };
    const part = formOf(html, fields);
    if (response.status === 409) return { kind: 'conflict', answer: saidIn(html), version: versionIn(part) };
    return { kind: 'refused', answer: saidIn(html), version: versionIn(part) };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The form in the answer that this entry was of: that with the same field. */
function formOf(html: string, fields: Parcel['fields']): string {
  const field = fields.find(([name]) => name === 'field')?.[1];
  const forms = html.split('<form ').slice(1);
  const mark = `name="field" value="${field ?? ''}"`;
  return forms.find((form) => field !== undefined && form.includes(mark)) ?? html;
}
