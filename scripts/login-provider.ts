/**
 * `npm run login:provider -- --host omtafel.teststad.nl --kind staff --name "mijn werkaccount" --issuer https://...
 * --client-id omtafel --secret env:OMTAFEL_OIDC_SECRET --administrators <group>`: how people of a municipality sign in.
 * The same issuer and client again changes it; `--off` takes it out of use. docs/operations.md says more.
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { asOwner, failed } from './owner.ts';

const options = {
  host: { type: 'string' },
  kind: { type: 'string' },
  name: { type: 'string' },
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  secret: { type: 'string', default: '' },
  acr: { type: 'string', default: '' },
  scope: { type: 'string', default: 'openid profile' },
  'groups-claim': { type: 'string', default: 'groups' },
  administrators: { type: 'string' },
  off: { type: 'boolean', default: false },
} as const;

try {
  const { values } = parseArgs({ options });
  const { host, kind, name, issuer } = values;
  const clientId = values['client-id'];
  if (host === undefined || kind === undefined || name === undefined || issuer === undefined || clientId === undefined)
    throw new Error('Give --host, --kind (staff or resident), --name, --issuer and --client-id.');
  if (values.administrators !== undefined && kind !== 'staff')
    throw new Error('--administrators is a group of staff: give it with --kind staff.');
  const id = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ id: string }>('select id from municipality where host = $1', [host]);
    const tenant = rows[0]?.id;
    if (tenant === undefined) throw new Error(`No municipality has the host ${host}; see npm run municipality:add.`);
    const written = await owner.query<{ id: string }>(
      `insert into identity_provider
         (tenant_id, id, name, kind, issuer, client_id, secret_at, scope, acr, groups_claim, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (tenant_id, issuer, client_id) do update set name = excluded.name, kind = excluded.kind,
         secret_at = excluded.secret_at, scope = excluded.scope, acr = excluded.acr,
         groups_claim = excluded.groups_claim, active = excluded.active
       returning id`,
      [
        tenant,
        randomUUID(),
        name,
        kind,
        issuer,
        clientId,
        values.secret,
        values.scope,
        values.acr,
        values['groups-claim'],
        !values.off,
      ],
    );
    const provider = written.rows[0]?.id ?? '';
    if (values.administrators !== undefined) {
      // The first administrator comes from here; every other group is linked on the page of that administrator.
      await owner.query(
        `insert into group_mapping (tenant_id, id, provider_id, group_name, role, created_at)
         values ($1, $2, $3, $4, 'administrator', now()) on conflict on constraint group_mapping_once do nothing`,
        [tenant, randomUUID(), provider, values.administrators],
      );
    }
    return provider;
  });
  process.stdout.write(`${id}\n`);
} catch (error) {
  failed(error);
}
