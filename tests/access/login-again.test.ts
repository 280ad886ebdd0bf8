import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHousehold } from '../../src/modules/households/index.ts';
import type { Browser } from '../../src/testing/browser.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { type Door, ownDoors, signInAt, vouch } from './own-doors.ts';

/** Signing in with a purpose: to prove once more who one is, or to act for somebody else. */
describe('at a provider', () => {
  const town = ownWorld();
  const site = ownDoors(town, { work: { kind: 'staff' }, digid: { kind: 'resident' } });
  let browser: Browser;

  beforeAll(async () => {
    await town.database.owner.query(
      `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
       values ($1, gen_random_uuid(), $2, 'g-coach', 'professional', $3, 'wijkagent', now())`,
      [town.tenant, site.work.id, await town.organisation('Politie', 'other')],
    );
  });
  beforeEach(() => {
    browser = site.browser();
    site.work.provider.account = { sub: 'kees', claims: { given_name: 'Kees', groups: ['g-coach'] } };
    site.work.provider.tamper = null;
  });

  const through = async (door: Door, address?: string) => {
    const seen = await signInAt(browser, door, address);
    return { begun: new URL(seen.begun.location), seen };
  };
  /** How many seconds ago the person of the newest session proved who it is; null: not known. */
  const proved = async (): Promise<number | null> => {
    const { rows } = await town.database.owner.query<{ ago: number | null }>(
      `select round(extract(epoch from created_at - proved_at))::int as ago from session order by last_seen_at desc limit 1`,
    );
    return rows[0]?.ago ?? null;
  };

  it('an act that asks for it sends somebody to prove it again, and then it is now', async () => {
    const { begun, seen } = await through(site.work, `/inloggen/${site.work.id}?opnieuw=ja`);
    expect([begun.searchParams.get('prompt'), begun.searchParams.get('max_age')]).toEqual(['login', '0']);
    expect(seen.status).toBe(303);
    expect(await proved()).toBeLessThan(3600);
    expect((await browser.get('/aanmelden?opnieuw=ja')).text).toContain(`/inloggen/${site.work.id}?opnieuw=ja`);
  });

  it('an ordinary sign-in asks for nothing', async () => {
    const { begun } = await through(site.work);
    expect([begun.searchParams.get('prompt'), begun.searchParams.get('max_age')]).toEqual([null, null]);
  });

  it('a provider that knew the browser for an hour says so, and that is believed', async () => {
    site.work.provider.tamper = (claims) => ({ ...claims, auth_time: Math.floor(Date.now() / 1000) - 3600 });
    await through(site.work, `/inloggen/${site.work.id}?opnieuw=ja`);
    expect(await proved()).toBeGreaterThanOrEqual(3600);
    site.work.provider.tamper = ({ auth_time: _time, ...claims }) => claims;
    await through(site.work, `/inloggen/${site.work.id}?opnieuw=ja`);
    expect(await proved()).toBeNull();
  });

  it('who represents somebody comes to that plan, as far as a line at the table says', async () => {
    const fatima = await town.staff('Fatima');
    const { householdId, clientId: sara } = await town
      .as(fatima)
      .run((cx) => openHousehold(cx, { name: 'Proef', safeContact: '', client: { givenName: 'Sara' } }));
    const mo = await town.network('Mo');
    await vouch(town, site.digid.provider, sara, 'p-sara');
    await vouch(town, site.digid.provider, mo, 'p-mo');
    site.digid.provider.account = {
      sub: 'p-mo',
      claims: { represents: { iss: site.digid.provider.issuer, sub: 'p-sara' } },
    };
    await through(site.digid);
    expect((await browser.get('/')).location).toBe('/namens');
    expect((await browser.get('/namens')).text).toContain('Je regelt nu voor niemand iets');
    expect((await browser.get('/namens/plan')).location).toBe('/namens');
    await town.database.owner.query(
      `insert into representation (tenant_id, household_id, id, client_person_id, person_id, kind, domains, paper, from_date,
         until_date, recorded_by_person_id, recorded_on)
       values ($1, $2, gen_random_uuid(), $3, $4, 'mandated', '{money}', 'Brief', '2026-11-01', '2027-11-01', $5, '2026-11-01')`,
      [town.tenant, householdId, sara, mo, fatima],
    );
    expect((await browser.get('/')).location).toBe('/namens/plan');
    expect((await browser.get('/namens/plan')).text).toContain('Plan van Sara');
  });
});
