import { beforeEach, describe, expect, test } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { comeBack, goAway } from './go-away.ts';
import { handOver } from './hand-over.ts';
import { openTable } from './open-table.ts';

const here = ownWorld();
let sanne: string;
let omar: string;
let daan: string;
let absenceId: string;
const days = { from: '2026-11-24', until: '2026-11-27' };

beforeEach(async () => {
  sanne = await here.staff('Sanne');
  omar = await here.staff('Omar');
  ({ clientId: daan } = await here
    .as(sanne)
    .run((cx) => openTable(cx, { name: 'Proef', safeContact: 'app', client: { givenName: 'Daan' } })));
  const away = await here.as(sanne).run((cx) => goAway(cx, { deputyId: omar, ...days }));
  if (typeof away === 'string') throw new Error(away);
  ({ absenceId } = away);
});

const back = (who: string) => here.as(who).run((cx) => comeBack(cx, absenceId));

describe('who is away', () => {
  test('is of those who work with households: a client hands nothing over and ends no absence', async () => {
    await expect(here.as(daan).run((cx) => goAway(cx, { deputyId: omar, ...days }))).rejects.toThrow('forbidden');
    await expect(back(daan)).rejects.toThrow('forbidden');
    await expect(here.as(daan).run((cx) => handOver(cx, absenceId))).rejects.toThrow('forbidden');
  });

  test('comes back by the own hand only, and once', async () => {
    await expect(here.as(omar).run((cx) => handOver(cx, absenceId))).rejects.toThrow('not-found');
    await expect(back(omar)).rejects.toThrow('not-found');
    await back(sanne);
    await expect(back(sanne)).rejects.toThrow('not-found');
  });
});
