import type pg from 'pg';
import { waitLimits } from '../db/wait-limits.ts';
import { within } from '../db/within.ts';

/** A municipality as the process knows it; the table is readable by all. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly host: string | null;
  readonly settings: { readonly teamPhone?: string };
}

/** Which municipality a host name belongs to. In demo mode: the one there is, whatever the host. */
export function tenantFinder(database: pg.Pool, mode: 'demo' | 'production') {
  let known: Tenant[] = [];
  let asked = 0;
  let loading: Promise<void> | undefined;
  async function load(): Promise<void> {
    // A wrong host name must not make every request ask the database; whoever comes meanwhile waits for the answer.
    if (loading === undefined && Date.now() - asked < 1000) return;
    loading ??= ask().finally(() => {
      loading = undefined;
    });
    return loading;
  }
  async function ask(): Promise<void> {
    // A connection is waited for as long as the pool says, and an answer no longer.
    known = await within(waitLimits.connectionTimeoutMillis, async () => {
      const all = await database.query<Tenant>('select id, name, host, settings from municipality order by name');
      return all.rows;
    });
    asked = Date.now();
  }
  const find = (host: string): Tenant | undefined =>
    mode === 'demo' ? known[0] : known.find((tenant) => tenant.host === host);
  return {
    async tenantOf(host: string): Promise<string | null> {
      if (find(host) === undefined) await load();
      return find(host)?.id ?? null;
    },
    tenantKnown: (host: string): string | null => find(host)?.id ?? null,
    settings: (id: string): Tenant['settings'] => known.find((tenant) => tenant.id === id)?.settings ?? {},
  };
}
