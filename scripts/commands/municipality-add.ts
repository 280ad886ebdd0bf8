import { randomUUID } from 'node:crypto';
import type { Config } from '../../src/kernel/config/config.ts';
import { connectDatabase } from '../../src/kernel/db/open.ts';
import { asOwner, commandLog } from '../owner.ts';
import { type Command, optionsIn, UsageError } from './command.ts';

/** The first command of an installation: where there is no database yet, it is made. */
const makingOne = (config: Config) => connectDatabase(config, commandLog);

export const command: Command = {
  help: `Makes a municipality on this server, found by its host name. Prints its id. The same name again changes host and
telephone.

  --name Teststad                 the name of the municipality
  --host omtafel.teststad.nl      as people type it, without https://
  --phone "024 123 45 67"         of the neighbourhood team, on every page`,
  async run(words) {
    const { name, host, phone } = optionsIn(words, {
      name: { type: 'string' },
      host: { type: 'string' },
      phone: { type: 'string' },
    });
    if (name === undefined || host === undefined || phone === undefined)
      throw new UsageError('Give --name, --host and --phone of the neighbourhood team.');
    if (phone.trim() === '') throw new UsageError('--phone is what people read on every page: give the number.');
    if (!/^[a-z0-9.-]+(:\d+)?$/.test(host)) throw new UsageError('--host is a name such as omtafel.teststad.nl');
    const id = await asOwner(async (owner, note) => {
      const known = await owner.query<{ id: string }>('select id from municipality where name = $1', [name]);
      const [there] = known.rows;
      const found = there?.id ?? randomUUID();
      await owner.query(
        `insert into municipality (id, name, host, settings) values ($1, $2, $3, jsonb_build_object('teamPhone', $4::text))
         on conflict (id) do update set host = excluded.host, settings = municipality.settings || excluded.settings`,
        [found, name, host, phone],
      );
      note(found, {
        action: there === undefined ? 'municipality.add' : 'municipality.change',
        objectKind: 'municipality',
        objectId: found,
        fields: ['name', 'host', 'teamPhone'],
      });
      return found;
    }, makingOne);
    process.stdout.write(`${id}\n`);
    return 0;
  },
};
