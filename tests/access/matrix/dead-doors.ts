import { rows } from './rows.ts';
import { verdictsOf } from './verdict.ts';
import type { KnownVisitor } from './visitors.ts';

/** Ways that are shown to more people than they lead in; found by this check, no danger, and not mended yet. */
const known: Readonly<Record<string, readonly string[]>> = {
  'GET /huishoudens/:householdId': [
    'GET /huishoudens/:householdId/doelen/nieuw',
    'GET /huishoudens/:householdId/gesprekken/:meetingId/verslag',
  ],
  'GET /uitnodigingen/:householdId': ['GET /huishoudens/:householdId/gesprekken/:meetingId/verslag'],
};

/**
 * Links and forms of the tables of a page on which its reader would be refused: a check that only hides a button is a
 * check too. Tables that were joined into another are left out: they still show what can no more be done.
 */
export function deadDoors(visitor: KnownVisitor, page: string, html: string): string[] {
  if (visitor.person === null) return [];
  const links = [...html.matchAll(/<a\b[^>]*? href="([^"#?]*)/g)].map(([, path = '']) => ['GET', path] as const);
  const forms = [...html.matchAll(/<form\b[^>]*?>/g)].map(([head]) => {
    const method = /method="post"/i.test(head) ? 'POST' : 'GET';
    return [method, /action="([^"#?]*)/.exec(head)?.[1] ?? ''] as const;
  });
  return [...links, ...forms].flatMap(([method, path]) => {
    const found = rowFor(method, path);
    const closed = visitor.town.households.some(({ id, closed }) => closed && id === found?.params['householdId']);
    if (found === null || closed || found.row.at === undefined || found.row.sent !== undefined) return [];
    const door = `${method} ${found.path}`;
    if (known[page]?.includes(door) || verdictsOf(visitor, found.row, found.params, {}).includes('in')) return [];
    return [door];
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
