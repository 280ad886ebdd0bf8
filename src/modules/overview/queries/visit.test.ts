import { describe, expect, it } from 'vitest';
import { ownWorld } from '../../../testing/own-world.ts';
import { openTable } from '../../sharing/index.ts';
import { openOnePage } from './one-page.ts';

describe('the visit before this one', () => {
  const town = ownWorld();
  const at = (time: string): void => {
    town.now = new Date(`2026-11-23T${time}Z`);
  };

  it('stays the same for half an hour of looking, and is nobody else’s', async () => {
    const lead = await town.staff('Fatima');
    const { householdId, clientId } = await town
      .as(lead)
      .run((cx) => openTable(cx, { name: 'Vermeer', client: { givenName: 'Daan' }, safeContact: 'Bellen.' }));
    const sinceOf = async (page: ReturnType<typeof openOnePage>) => (await page)?.since?.toISOString();
    const look = () => town.as(lead).run((cx) => sinceOf(openOnePage(cx, householdId, 'household.view')));
    const seen: unknown[] = [];
    for (const time of ['09:00:00', '09:00:30', '09:20:00', '09:49:00', '10:19:00', '10:49:01', '10:49:40']) {
      at(time);
      seen.push(await look());
    }
    const visit = '2026-11-23T10:19:00.000Z';
    expect(seen).toEqual([undefined, undefined, undefined, undefined, undefined, visit, visit]);
    expect(await town.as(clientId).run((cx) => sinceOf(openOnePage(cx, null, 'plan.view')))).toBeUndefined();
  });

  it('is noted once by two who look at the same moment with one account', async () => {
    const lead = await town.staff('Omar');
    const { householdId } = await town
      .as(lead)
      .run((cx) => openTable(cx, { name: 'Smit', client: { givenName: 'Ans' }, safeContact: 'Bellen.' }));
    const look = () => town.as(lead).run((cx) => openOnePage(cx, householdId, 'household.view'));
    await look();
    at('11:00:00');
    await Promise.all([look(), look()]);
    at('11:10:00');
    expect((await look())?.since?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
  });
});
