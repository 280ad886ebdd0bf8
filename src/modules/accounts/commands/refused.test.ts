import { beforeAll, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { addMapping } from './add-mapping.ts';
import { setAccountEnded } from './end-account.ts';
import { wearHat } from './hats.ts';
import { makeEntryLink } from './make-entry-link.ts';

/** What these commands refuse by themselves, whatever the page before them asked. */
const here = ownWorld();
let worker: string;
let administrator: string;
beforeAll(async () => {
  worker = await here.staff('Omar');
  administrator = await here.staff('Beheer');
  await here.database.owner.query(`update person set duties = '{administrator}' where id = $1`, [administrator]);
});

test('a group of the provider is given a role by an administrator', async () => {
  const mapping = {
    providerId: worker,
    group: 'alle',
    organisationId: null,
    function: '',
    role: 'professional',
  } as const;
  await expect(here.as(worker).run((cx) => addMapping(cx, mapping))).rejects.toThrow('forbidden');
});

test('an administrator does not end the own account', async () => {
  await expect(here.as(administrator).run((cx) => setAccountEnded(cx, administrator, true))).rejects.toThrow(
    'not-found',
  );
  expect(await here.as(administrator).run((cx) => setAccountEnded(cx, worker, true))).toBe('done');
});

test('a hat is worn by whom it is of', async () => {
  const other = await here.organisation('Ander');
  await expect(here.as(worker).run((cx) => wearHat(cx, other))).rejects.toThrow('not-found');
});

test('a way in is made for a resident or the network, and for staff who have none', async () => {
  const link = { kind: 'window', code: '123456', householdId: worker, role: 'case-manager' } as const;
  await expect(here.as(worker).run((cx) => makeEntryLink(cx, { ...link, personId: worker }))).rejects.toThrow(
    'not-found',
  );
});
