import type { Cx } from '../../../kernel/cx.ts';
import type { Scheme } from './schemes.ts';

/** Every scheme of this municipality, also what holds later or held before. */
export async function localSchemes(cx: Cx): Promise<Scheme[]> {
  const rows = await cx.db
    .selectFrom('local_scheme')
    .select(['id', 'name', 'about', 'valid_from', 'valid_until', 'source'])
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    code: row.id,
    name: row.name,
    about: row.about,
    local: true,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    source: row.source,
  }));
}
