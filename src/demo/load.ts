import type pg from 'pg';
import type { Config } from '../kernel/config/config.ts';
import type { Log } from '../kernel/log/log.ts';

/** Placeholder until the demo municipality is written. */
export async function loadDemo(_deps: { config: Config; database: pg.Pool; log: Log }): Promise<void> {}
