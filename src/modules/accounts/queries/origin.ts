import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Surroundings } from '../../../kernel/web/module.ts';

/** The address at which this municipality is reached: its own host name in production, where it has one. */
export const originOf = ({ mode, publicUrl }: Surroundings, host: string | null): URL =>
  mode === 'production' && host !== null ? new URL(`${publicUrl.protocol}//${host}`) : publicUrl;

export async function originHere(cx: AnonymousCx | Cx, surroundings: Surroundings): Promise<URL> {
  const { rows } = await sql<{ host: string | null }>`
    select host from municipality where id = current_tenant()`.execute(cx.db);
  return originOf(surroundings, rows[0]?.host ?? null);
}
