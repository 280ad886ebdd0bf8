/**
 * `npm run municipality:add -- --name Teststad --host omtafel.teststad.nl --phone "024 123 45 67"`: a municipality on
 * this server, found by its host name. Prints its id. The name again changes host and telephone.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { asOwner, failed } from './owner.ts';

try {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, host: { type: 'string' }, phone: { type: 'string' } },
  });
  const { name, host, phone } = values;
  if (name === undefined || host === undefined || phone === undefined) {
    throw new Error('Give --name, --host (as people type it, without https://) and --phone of the neighbourhood team.');
  }
  if (!/^[a-z0-9.-]+(:\d+)?$/.test(host)) throw new Error('--host is a name such as omtafel.teststad.nl');
  const id = await asOwner(async (owner) => {
    const known = await owner.query<{ id: string }>('select id from municipality where name = $1', [name]);
    const found = known.rows[0]?.id ?? randomUUID();
    await owner.query(
      `insert into municipality (id, name, host, settings) values ($1, $2, $3, jsonb_build_object('teamPhone', $4::text))
       on conflict (id) do update set host = excluded.host, settings = municipality.settings || excluded.settings`,
      [found, name, host, phone],
    );
    return found;
  });
  process.stdout.write(`${id}\n`);
} catch (error) {
  failed(error);
}
