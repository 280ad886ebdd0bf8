import { rows } from './rows.ts';
import { verdictsOf } from './verdict.ts';
import type { KnownVisitor } from './visitors.ts';

/**
 * Links and forms of the tables of a page on which its reader would be refused: a check that only hides a button is a
 * check too. `samen`: a page that is opened together with a client.
 */
export function deadDoors(visitor: KnownVisitor, html: string): string[] {
  if (visitor.person === null) return [];
  const links = [...html.matchAll(/<a\b[^>]*? href="([^"#?]*)(?:\?samen=([0-9a-f-]+))?/g)].map(
    ([, path = '', together]) => ['GET', path, together] as const,
  );
  const forms = [...html.matchAll(/<form\b[^>]*?>/g)].map(([head]) => {
    const method = /method="post"/i.test(head) ? 'POST' : 'GET';
    return [method, /action="([^"#?]*)/.exec(head)?.[1] ?? '', undefined] as const;
  });
  return [...links, ...forms].flatMap(([method, path, together]) => {
    const found = rowFor(method, path);
    if (found === null || found.row.sent !== undefined) return [];
    const door = `${method} ${found.path}`;
    return verdictsOf(visitor, found.row, found.params, together === undefined ? {} : { together }).includes('in')
      ? []
      : [door];
  });
}

const patterns = Object.entries(rows).map(([route, row]) => {
  const [method = '', path = ''] = route.split(' ');
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return { method, path, row, names, form: new RegExp(`^${path.replaceAll(/:\w+/g, '([0-9a-f-]{36})')}$`) };
});

function rowFor(method: string, address: string) {
  for (const { method: wanted, path, row, names, form } of patterns) {
    const match = wanted === method ? form.exec(address) : null;
    if (match === null) continue;
    return { path, row, params: Object.fromEntries(names.map((name, place) => [name, match[place + 1] ?? ''])) };
  }
  return null;
}
