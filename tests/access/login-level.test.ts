import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, production } from '../../src/testing/browser.ts';
import { clientSecret, knowProvider, type TestProvider, testProvider } from '../../src/testing/provider.ts';
import { type World, world } from '../../src/testing/world.ts';
import { openTable } from '../../src/modules/sharing/index.ts';

const level = (name: string) => `http://eidas.europa.eu/LoA/${name}`;

describe('the least level of a part of the site', () => {
  let town: World;
  let site: Awaited<ReturnType<typeof production>>;
  let digid: TestProvider;
  let door: string;
  let daan: string;
  let sharing: string;
  let browser: Browser;

  beforeAll(async () => {
    town = await world();
    site = await production(town, { TEST_SECRET: clientSecret });
    digid = await testProvider(`${site.origin}/inloggen-terug`);
    door = await knowProvider(town, digid, { kind: 'resident', acr: level('low') });
    const fatima = await town.staff('Fatima');
    const opened = await town
      .as(fatima)
      .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } }));
    daan = opened.clientId;
    sharing = `/huishoudens/${opened.householdId}/delen`;
    await town.database.owner.query(
      'insert into login_identity (tenant_id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, now())',
      [town.tenant, daan, digid.issuer, 'pseudo-daan'],
    );
  });
  afterAll(async () => {
    await digid?.close();
    await town?.close();
  });
  beforeEach(async () => {
    browser = site.browser();
    digid.account = { sub: 'pseudo-daan', acr: level('low') };
    await town.database.owner.query('delete from login_level');
  });

  const asks = (part: string, rank: number) =>
    town.database.owner.query('insert into login_level (tenant_id, part, rank) values ($1, $2, $3)', [
      town.tenant,
      part,
      rank,
    ]);
  const signIn = async (address = `/inloggen/${door}`) => {
    const begun = await browser.get(address);
    return browser.get(await digid.visit(begun.location));
  };

  it('lets somebody read with less, and asks for more where something is decided', async () => {
    await asks('deciding', 25);
    await signIn();
    expect((await browser.get('/mijn-plan')).status).toBe(200);
    const sent = await browser.get(sharing);
    expect([sent.status, sent.location]).toEqual([303, '/aanmelden?niveau=25']);
    const page = await browser.get(sent.location);
    expect(page.text).toContain('Dit deel vraagt meer zekerheid.');
    expect(page.text).toContain(`/inloggen/${door}?niveau=25`);
  });

  it('asks the provider for that level, and goes on where somebody was', async () => {
    await asks('deciding', 25);
    await signIn();
    await browser.get(sharing);
    const begun = await browser.get(`/inloggen/${door}?niveau=25`);
    expect(new URL(begun.location).searchParams.get('acr_values')).toBe(level('substantial'));
    digid.account = { sub: 'pseudo-daan', acr: level('substantial') };
    await signIn(`/inloggen/${door}?niveau=25`);
    expect((await browser.get(sharing)).status).toBe(200);
  });

  it('stays closed when the provider gave less than was asked: what counts is what it signed', async () => {
    await asks('own-plan', 30);
    digid.account = { sub: 'pseudo-daan', acr: level('substantial') };
    await signIn(`/inloggen/${door}?niveau=30`);
    expect((await browser.get('/mijn-plan')).location).toBe('/aanmelden?niveau=30');
    expect((await browser.post(sharing, {})).status).not.toBe(200);
  });

  it('asks nothing of whoever signs out, nor of a level that is none', async () => {
    await asks('own-plan', 30);
    await signIn();
    expect((await browser.get('/sessie/stand')).status).toBe(200);
    const begun = await browser.get(`/inloggen/${door}?niveau=kaas`);
    expect(new URL(begun.location).searchParams.get('acr_values')).toBe(level('low'));
  });
});
