import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/testing/browser.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors, signInAt, vouch } from './own-doors.ts';
import { openTable } from '../../src/modules/sharing/index.ts';

const level = (name: string) => `http://eidas.europa.eu/LoA/${name}`;

describe('the least level of a part of the site', () => {
  const town = ownWorld();
  const site = ownDoors(town, { digid: { kind: 'resident', acr: level('low') } });
  let daan: string;
  let sharing: string;
  let browser: Browser;

  beforeAll(async () => {
    const fatima = await town.staff('Fatima');
    const opened = await town
      .as(fatima)
      .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } }));
    daan = opened.clientId;
    sharing = `/huishoudens/${opened.householdId}/delen`;
    await vouch(town, site.digid.provider, daan, 'pseudo-daan');
  });
  beforeEach(async () => {
    browser = site.browser();
    site.digid.provider.account = { sub: 'pseudo-daan', acr: level('low') };
    await town.database.owner.query('delete from login_level');
  });

  const asks = (part: string, rank: number) =>
    town.database.owner.query('insert into login_level (tenant_id, part, rank) values ($1, $2, $3)', [
      town.tenant,
      part,
      rank,
    ]);
  const signIn = (address?: string) => signInAt(browser, site.digid, address);

  it('lets somebody read with less, and asks for more where something is decided', async () => {
    await asks('deciding', 25);
    await signIn();
    expect((await browser.get('/mijn-plan')).status).toBe(200);
    const sent = await browser.get(sharing);
    expect([sent.status, sent.location]).toEqual([303, '/aanmelden?niveau=25']);
    const page = await browser.get(sent.location);
    expect(page.text).toContain('Dit deel vraagt meer zekerheid.');
    expect(page.text).toContain(`/inloggen/${site.digid.id}?niveau=25`);
  });

  it('asks the provider for that level, and goes on where somebody was', async () => {
    await asks('deciding', 25);
    await signIn();
    await browser.get(sharing);
    const begun = await browser.get(`/inloggen/${site.digid.id}?niveau=25`);
    expect(new URL(begun.location).searchParams.get('acr_values')).toBe(level('substantial'));
    site.digid.provider.account = { sub: 'pseudo-daan', acr: level('substantial') };
    await signIn(`/inloggen/${site.digid.id}?niveau=25`);
    expect((await browser.get(sharing)).status).toBe(200);
  });

  it('stays closed when the provider gave less than was asked: what counts is what it signed', async () => {
    await asks('own-plan', 30);
    site.digid.provider.account = { sub: 'pseudo-daan', acr: level('substantial') };
    await signIn(`/inloggen/${site.digid.id}?niveau=30`);
    expect((await browser.get('/mijn-plan')).location).toBe('/aanmelden?niveau=30');
    expect((await browser.post(sharing, {})).status).not.toBe(200);
  });

  it('asks nothing of whoever signs out, nor of a level that is none', async () => {
    await asks('own-plan', 30);
    await signIn();
    expect((await browser.get('/sessie/stand')).status).toBe(200);
    const begun = await browser.get(`/inloggen/${site.digid.id}?niveau=kaas`);
    expect(new URL(begun.location).searchParams.get('acr_values')).toBe(level('low'));
  });
});
