import { randomUUID } from 'node:crypto';
import { asOwner } from '../owner.ts';
import { letAdminister } from './administrators.ts';
import { type Command, optionsIn, UsageError } from './command.ts';

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

export const command: Command = {
  help: `Says how people of a municipality sign in (OpenID Connect). Prints the id of the provider. The same issuer and client
again changes it; --off takes it out of use.

  --host omtafel.teststad.nl      which municipality
  --kind staff | resident         who signs in there
  --name "je werkaccount"         what the button says
  --issuer https://...            --client-id omtafel
  --secret env:OMTAFEL_SECRET_... | file:/run/secrets/...  where the secret stands
  --acr ... --scope ... --groups-claim groups
  --administrators <group>        members of this group are administrators (also: administrator:invite)`,
  async run(words) {
    const values = optionsIn(words, options);
    const { host, kind, name, issuer } = values;
    const clientId = values['client-id'];
    if (
      host === undefined ||
      kind === undefined ||
      name === undefined ||
      issuer === undefined ||
      clientId === undefined
    )
      throw new UsageError('Give --host, --kind (staff or resident), --name, --issuer and --client-id.');
    if (values.administrators !== undefined && kind !== 'staff')
      throw new UsageError('--administrators is a group of staff: give it with --kind staff.');
    const id = await asOwner(async (owner, note) => {
      const { rows } = await owner.query<{ id: string }>('select id from municipality where host = $1', [host]);
      const tenant = rows[0]?.id;
      if (tenant === undefined) throw new Error(`No municipality has the host ${host}; see omtafel municipality:add.`);
      const written = await owner.query<{ id: string; made: boolean }>(
        `insert into identity_provider
           (tenant_id, id, name, kind, issuer, client_id, secret_at, scope, acr, groups_claim, active)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (tenant_id, issuer, client_id) do update set name = excluded.name, kind = excluded.kind,
           secret_at = excluded.secret_at, scope = excluded.scope, acr = excluded.acr,
           groups_claim = excluded.groups_claim, active = excluded.active
         returning id, xmax = 0 as made`,
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
      const [{ id: provider, made } = { id: '', made: false }] = written.rows;
      note(tenant, {
        action: made ? 'login-provider.add' : 'login-provider.change',
        objectKind: 'login-provider',
        objectId: provider,
        reason: values.off ? 'off' : kind,
      });
      if (values.administrators !== undefined)
        await letAdminister({ owner, note }, tenant, provider, values.administrators);
      return provider;
    });
    process.stdout.write(`${id}\n`);
    return 0;
  },
};
