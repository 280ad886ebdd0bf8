/** Under load two processes are replaced by a next version that adds to the schema, then by one that takes that away. */
import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count, figuresOf } from './count.ts';
import type { KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, type Postgres } from './postgres.ts';
import { type Place, Product, urlOf } from './product.ts';
import { openProxy } from './proxy.ts';
import { makeTown } from './town.ts';
import { Writers } from './writers.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));

export async function roll(database: Postgres, rounds: number, say: (line: string) => void): Promise<KindFigures> {
  const targets = await database.asOwner(makeTown);
  const places: Place[] = [];
  for (const name of ['one', 'two'])
    places.push({
      port: await freePort(),
      dataDir: drillFolder(name),
      database: { app: urlOf(database.app), owner: urlOf(database.owner) },
    });
  const copy = drillFolder('house');
  const proxy = await openProxy(places.map(({ port }) => port));
  const writers = new Writers(targets, proxy.port);
  let running = places.map((place) => new Product(place));
  const replace = async (index: number, with_: Place): Promise<void> => {
    await running[index]?.stop();
    const next = new Product(with_);
    running = running.with(index, next);
    next.start();
    await next.ready();
    await writers.untilAllSaved();
  };
  try {
    for (const product of running) product.start();
    await Promise.all(running.map((product) => product.ready()));
    writers.start();
    makeCopy(copy);
    for (let round = 1; round <= rounds; round += 1) {
      const [one, two] = places as [Place, Place];
      addMigration(copy, `2099010${round}T0000__drill__expand.sql`, expand);
      await replace(0, { ...one, house: copy });
      // The version before also has to start again on the new schema: one may want to go back.
      await replace(1, two);
      await replace(1, { ...two, house: copy });
      addMigration(copy, `2099010${round}T0100__drill__contract-again.sql`, contract);
      await replace(0, { ...one, house: copy });
      await replace(1, { ...two, house: copy });
      say(`upgrade: rolled ${round} of ${rounds}, ${writers.acknowledged.size} saved, ${writers.failed} failed`);
      await database.asOwner((owner) => owner.query(`delete from schema_migration where name like '2099%'`));
      for (const name of ['0000__drill__expand', '0100__drill__contract-again'])
        rmSync(join(copy, 'db/migrations', `2099010${round}T${name}.sql`));
    }
    await writers.end();
    const counted = await database.asOwner((owner) => count(owner, writers.acknowledged));
    return { ...figuresOf('upgrade', rounds, writers, [], counted), outageP95Ms: null };
  } finally {
    for (const line of new Set(writers.dishonest)) say(`upgrade: ${line}`);
    for (const [what, times] of writers.failures) say(`upgrade: ${what}, ${times} times instead of an answer`);
    for (const product of running) await product.stop();
    proxy.close();
    for (const folder of [copy, ...places.map(({ dataDir }) => dataDir)])
      rmSync(folder, { recursive: true, force: true });
  }
}

const expand = `alter table signal add column drill_note text not null default '';
create table drill_thing (id uuid primary key);
create index signal_drill on signal (drill_note);`;
const contract = `alter table signal drop column drill_note;
drop table drill_thing;`;

/** A next version: the same code in a folder of its own, with migrations of its own. */
function makeCopy(folder: string): void {
  for (const name of ['src', 'scripts', 'db', 'docs', 'package.json', 'tsconfig.json'])
    cpSync(join(house, name), join(folder, name), { recursive: true });
  symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'));
}

const addMigration = (folder: string, name: string, text: string): void =>
  writeFileSync(join(folder, 'db/migrations', name), text);
