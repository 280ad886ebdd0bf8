import { expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMember } from './add-member.ts';
import { changeTrajectory } from './change-trajectory.ts';
import { openHousehold } from './open-household.ts';
import { proposeTrajectory } from './propose-trajectory.ts';

const here = ownWorld();

test('a pause or a stop that somebody else says is told to every client at once, without a word of why', async () => {
  const fatima = await here.staff('Fatima');
  const { householdId, clientId: daan } = await here
    .as(fatima)
    .run((cx) => openHousehold(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Daan' } }));
  const mila = await here
    .as(fatima)
    .run((cx) => addMember(cx, householdId, { givenName: 'Mila', kind: 'adult', client: true }));
  const to = (who: string, state: 'agreed' | 'paused' | 'running' | 'stopped', togetherWith?: string) =>
    here
      .as(who, togetherWith === undefined ? {} : { togetherWith })
      .run((cx) => changeTrajectory(cx, householdId, { to: state, reason: 'Te druk thuis' }));
  const told = async () => {
    const { rows } = await here.database.owner.query<{ person: string; path: string; all: string }>(
      `delete from outbox where kind = 'trajectory-changed' returning person_id as person, path, outbox::text as all`,
    );
    for (const { all } of rows) expect(all).not.toContain('druk');
    return rows.map(({ person }) => person).sort();
  };
  await here.as(fatima).run((cx) => proposeTrajectory(cx, householdId));
  await to(fatima, 'agreed');
  await to(fatima, 'running');
  expect(await told()).toEqual([]);
  await to(fatima, 'paused', daan);
  expect(await told()).toEqual([mila]);
  await to(daan, 'running');
  await to(fatima, 'stopped');
  expect(await told()).toEqual([daan, mila].sort());
});
