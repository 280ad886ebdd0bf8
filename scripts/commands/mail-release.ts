import { asOwner } from '../owner.ts';
import { type Command, optionsIn } from './command.ts';

export const command: Command = {
  help: `After a restore: from now on this copy is the one that people use. Mail and SMS that wait and are not too late go out, and
diaries and the mailbox are read again. First make sure that the other copy sends nothing any more.`,
  async run(words) {
    optionsIn(words, {});
    const released = await asOwner(async (owner, note) => {
      const { rows } = await owner.query<{ id: string }>(
        'update municipality set held_since = null where held_since is not null returning id',
      );
      for (const { id } of rows)
        note(id, { action: 'municipality.release', objectKind: 'municipality', objectId: id, fields: ['held_since'] });
      return rows.length;
    });
    process.stdout.write(released === 0 ? 'nothing was held here\n' : `municipalities that send again: ${released}\n`);
    return 0;
  },
};
