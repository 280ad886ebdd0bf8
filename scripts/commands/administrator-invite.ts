import { readConfig } from '../../src/kernel/config/config.ts';
import { asOwner } from '../owner.ts';
import { letAdminister } from './administrators.ts';
import { type Command, optionsIn, UsageError } from './command.ts';

export const command: Command = {
  help: `Makes the members of a group at the provider of the work accounts the first administrators of a municipality, and
prints the letter to send them. Nobody gets a password: who is in the group signs in with the own work account.

  --host omtafel.teststad.nl      which municipality
  --group <group>                 as the provider names it in the claim of groups
  --issuer https://...            only where the municipality has more than one provider for staff`,
  async run(words) {
    const { host, group, issuer } = optionsIn(words, {
      host: { type: 'string' },
      group: { type: 'string' },
      issuer: { type: 'string' },
    });
    if (host === undefined || group === undefined) throw new UsageError('Give --host and --group.');
    const name = await asOwner(async (owner, note) => {
      const { rows } = await owner.query<{ tenant: string; provider: string; name: string }>(
        `select m.id as tenant, p.id as provider, p.name from municipality m
         join identity_provider p on p.tenant_id = m.id and p.kind = 'staff' and p.active
         where m.host = $1 and ($2::text is null or p.issuer = $2)`,
        [host, issuer ?? null],
      );
      const [only, another] = rows;
      if (only === undefined)
        throw new Error(`${host} has no provider for staff yet; see omtafel municipality:add and login:provider.`);
      if (another !== undefined) throw new UsageError(`${host} has ${rows.length} providers for staff; give --issuer.`);
      await letAdminister({ owner, note }, only.tenant, only.provider, group);
      return only.name;
    });
    const { protocol } = readConfig(process.env).publicUrl;
    process.stdout.write(`Je bent beheerder van Omtafel. Ga naar ${protocol}//${host}/aanmelden en kies "${name}".
Je komt op een lijst met wat je eerst moet doen, met bij elke regel een link. Je hebt geen wachtwoord van ons.
`);
    return 0;
  },
};
