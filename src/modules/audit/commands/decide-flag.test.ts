import { expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { decideFlag } from './decide-flag.ts';

/** What this command refuses by itself, whatever the page before it asked. */
const here = ownWorld();

const decision = { state: 'explained', note: 'own-work', version: 1 } as const;

test('a flag is decided by a privacy officer, and one that is nowhere by nobody', async () => {
  const [worker, officer] = [await here.staff('Omar'), await here.staff('Pauline')];
  await here.database.owner.query(`update person set duties = '{privacy-officer}' where id = $1`, [officer]);
  await expect(here.as(worker).run((cx) => decideFlag(cx, worker, decision))).rejects.toThrow('forbidden');
  await expect(here.as(officer).run((cx) => decideFlag(cx, worker, decision))).rejects.toThrow('not-found');
});
