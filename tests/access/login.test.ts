import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/testing/browser.ts';
import { knowProvider } from '../../src/testing/provider.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import type { Seen } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { type Door, ownDoors, vouch } from './own-doors.ts';

const level = (name: string) => `http://eidas.europa.eu/LoA/${name}`;

describe('signing in at a provider', () => {
  const town = ownWorld();
  const site = ownDoors(town, { work: { kind: 'staff' }, digid: { kind: 'resident', acr: level('substantial') } });
  let daan: string;
  let sanne: string;
  let browser: Browser;

  beforeAll(async () => {
    daan = await town.resident('Daan');
    sanne = await town.resident('Sanne');
    await vouch(town, site.digid.provider, daan, 'pseudo-daan');
    await vouch(town, site.digid.provider, sanne, 'pseudo-sanne');
    const organisation = await town.organisation('Schuldhulp', 'work');
    await town.database.owner.query(
      `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
       values ($1, gen_random_uuid(), $2, 'g-coach', 'professional', $3, 'schuldhulpverlener', now()),
              ($1, gen_random_uuid(), $2, 'g-admin', 'administrator', null, '', now())`,
      [town.tenant, site.work.id, organisation],
    );
  });
  beforeEach(() => {
    browser = site.browser();
    site.work.provider.account = {
      sub: 'ans',
      claims: { given_name: 'Ans', family_name: 'de Wit', groups: ['g-coach'] },
    };
    site.digid.provider.account = { sub: 'pseudo-daan', acr: level('substantial') };
    for (const { provider } of [site.work, site.digid]) {
      provider.tamper = null;
      provider.signature = 'own';
    }
  });

  /** From the sign-in page to the provider and back to us, where the browser then stands. */
  async function answerOf({ provider, id }: Door): Promise<string> {
    const begun = await browser.get(`/inloggen/${id}`);
    expect(begun.status).toBe(303);
    return provider.visit(begun.location);
  }
  const through = async (door: Door): Promise<Seen> => browser.get(await answerOf(door));

  /** What one visit left: lines in the trail, and sessions. */
  async function watched(visit: () => Promise<Seen>) {
    const { owner } = town.database;
    const count = async () =>
      (
        await owner.query<{ events: number; sessions: number }>(
          'select (select count(*)::int from audit_event) as events, (select count(*)::int from session) as sessions',
        )
      ).rows[0] ?? { events: 0, sessions: 0 };
    const before = await count();
    const seen = await visit();
    const after = await count();
    const { rows } = await owner.query<{ action: string; allowed: boolean; reason_code: string }>(
      'select action, allowed, reason_code, actor_person_id from audit_event order by id desc limit $1',
      [after.events - before.events],
    );
    return { seen, events: rows, sessions: after.sessions - before.sessions };
  }

  /** Refused: a plain page that says why, one line in the trail, no session, no cookie. */
  async function refused(reason: string, visit: () => Promise<Seen>): Promise<void> {
    const { seen, events, sessions } = await watched(visit);
    expect([seen.status, seen.location]).toEqual([303, `/inloggen-lukt-niet?reden=${reason}`]);
    expect(events).toEqual([{ action: 'session.start', allowed: false, reason_code: reason, actor_person_id: null }]);
    expect([sessions, browser.cookies.has('omtafel')]).toEqual([0, false]);
    const page = await browser.get(seen.location);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Je bent niet ingelogd.');
    expect((await browser.get('/')).location).toBe('/aanmelden');
  }

  it('offers residents DigiD first, and staff their own door', async () => {
    const page = await browser.get('/aanmelden');
    expect(page.text.indexOf('Inloggen met DigiD')).toBeGreaterThan(0);
    expect(page.text.indexOf('je werkaccount')).toBeGreaterThan(page.text.indexOf('Inloggen met DigiD'));
    expect((await browser.post('/aanmelden', { person: daan })).status).toBe(404);
  });

  it('asks for the level, a code with PKCE, state and nonce, and names nobody in the address', async () => {
    const { location } = await browser.get(`/inloggen/${site.digid.id}`);
    const asked = Object.fromEntries(new URL(location).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: level('substantial'),
      redirect_uri: `${site.origin}/inloggen-terug`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
  });

  it('lets a resident in who is known by issuer and subject, once', async () => {
    const { seen, events, sessions } = await watched(() => through(site.digid));
    expect([seen.status, seen.location, sessions]).toEqual([303, '/', 1]);
    expect(events).toEqual([{ action: 'session.start', allowed: true, reason_code: null, actor_person_id: daan }]);
    expect(browser.cookies.has('omtafel-inloggen')).toBe(false);
    expect((await browser.get('/')).location).toBe('/mijn-plan');
    const { rows } = await town.database.owner.query('select acr_rank, provider_id from session');
    expect(rows).toEqual([{ acr_rank: 25, provider_id: site.digid.id }]);
  });

  it('who signs in again gets another session, and the one that this browser had is over', async () => {
    await through(site.digid);
    const first = browser.cookies.get('omtafel') ?? '';
    await through(site.digid);
    const kept = site.browser();
    kept.cookies.set('omtafel', first);
    expect(browser.cookies.get('omtafel')).not.toBe(first);
    expect([(await kept.get('/')).location, (await browser.get('/')).location]).toEqual(['/aanmelden', '/mijn-plan']);
  });

  it('makes the account of staff from the mapped groups, and keeps it up to date', async () => {
    expect((await through(site.work)).location).toBe('/');
    expect((await browser.get('/')).location).toBe('/mijn-week');
    const person = async () =>
      (
        await town.database.owner.query<Record<string, unknown>>(
          `select p.kind, p.duties, p.given_name, p.surname, a.function, o.name as organisation
           from login_identity i join person p on p.id = i.person_id
           left join affiliation a on a.person_id = p.id left join organisation o on o.id = a.organisation_id
           where i.subject = 'ans'`,
        )
      ).rows;
    const coach = { function: 'schuldhulpverlener', organisation: 'Schuldhulp', given_name: 'Ans', surname: 'de Wit' };
    expect(await person()).toEqual([{ ...coach, kind: 'staff', duties: [] }]);
    site.work.provider.account = {
      sub: 'ans',
      claims: { given_name: 'Ans', family_name: 'Bos', groups: ['g-coach', 'g-admin', 'g-other'] },
    };
    await through(site.work);
    expect(await person()).toEqual([{ ...coach, surname: 'Bos', kind: 'staff', duties: ['administrator'] }]);
  });

  it('gives who only administers no way to a table', async () => {
    site.work.provider.account = { sub: 'henk', claims: { name: 'Henk Bos', groups: 'g-admin' } };
    await through(site.work);
    expect((await browser.get('/')).location).toBe('/beheer');
    expect((await browser.get('/beheer/inloggen')).text).toContain('g-coach');
    for (const page of ['/mijn-week', '/huishoudens', '/huishoudens/nieuw', '/mijn-plan', '/uitnodigingen']) {
      expect([page, (await browser.get(page)).status]).toEqual([page, 403]);
    }
  });

  it('shows staff whose group was removed the way out, and ends what they had open', async () => {
    site.work.provider.account = { sub: 'bea', claims: { name: 'Bea', groups: ['g-coach'] } };
    await through(site.work);
    const open = browser;
    expect((await open.get('/mijn-week')).status).toBe(200);
    browser = site.browser();
    site.work.provider.account = { sub: 'bea', claims: { name: 'Bea', groups: ['g-other'] } };
    expect((await through(site.work)).location).toBe('/inloggen-lukt-niet?reden=no-group');
    expect((await open.get('/mijn-week')).location).toBe('/aanmelden');
  });

  it('ends the chairs of an organisation whose group is gone, and those only', async () => {
    const { owner } = town.database;
    const other = await town.organisation('Wijkteam', 'care');
    await owner.query(
      `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
       values ($1, gen_random_uuid(), $2, 'g-care', 'professional', $3, 'begeleider', now() + interval '1 hour')`,
      [town.tenant, site.work.id, other],
    );
    const groups = (list: readonly string[]) => {
      site.work.provider.account = { sub: 'piet', claims: { name: 'Piet', groups: [...list] } };
      return through(site.work);
    };
    await groups(['g-coach', 'g-care']);
    const person = `(select person_id from login_identity where subject = 'piet')`;
    const lead = await town.staff('Leidt');
    const seat = async (name: string, organisation: string) => {
      const { householdId } = await town
        .as(lead)
        .run((cx) => openTable(cx, { name, client: { givenName: name }, safeContact: '' }));
      await owner.query(
        `insert into place (tenant_id, household_id, id, person_id, kind, organisation_id, side, state, asked_by_person_id, asked_on, from_date)
         values ($1, $2, gen_random_uuid(), ${person}, 'professional', $3, 'care', 'accepted', $4, '2026-11-23', '2026-11-23')`,
        [town.tenant, householdId, organisation, lead],
      );
      await owner.query(
        `insert into role_assignment (tenant_id, household_id, id, role, person_id, from_date)
         values ($1, $2, gen_random_uuid(), 'coordinator', ${person}, '2026-11-23')`,
        [town.tenant, householdId],
      );
    };
    const { rows } = await owner.query<{ id: string }>(
      `select organisation_id as id from affiliation where person_id = ${person}`,
    );
    await seat('Een', rows[0]?.id ?? '');
    await seat('Twee', other);
    await groups(['g-coach']);
    const { rows: left } = await owner.query(
      `select h.name, p.state, r.until_date is null as leads from place p join household h on h.id = p.household_id
       join role_assignment r on r.household_id = h.id and r.person_id = p.person_id where p.person_id = ${person} order by 1`,
    );
    expect(left).toEqual([
      { name: 'Een', state: 'accepted', leads: true },
      { name: 'Twee', state: 'ended', leads: false },
    ]);
  });

  it('makes nobody who lives here staff, whatever groups a provider of both says', async () => {
    const ria = await town.resident('Ria');
    await vouch(town, site.work.provider, ria, 'ria');
    site.work.provider.account = { sub: 'ria', claims: { name: 'Ria', groups: ['g-admin', 'g-coach'] } };
    await refused('no-group', () => through(site.work));
    const { rows } = await town.database.owner.query('select kind, duties from person where id = $1', [ria]);
    expect(rows).toEqual([{ kind: 'resident', duties: [] }]);
  });

  it('refuses a resident whom nobody has linked, and who works here but comes by the door of residents', async () => {
    site.digid.provider.account = { sub: 'pseudo-nobody', acr: level('high') };
    await refused('unknown-resident', () => through(site.digid));
  });

  it('refuses staff without a mapped group, whatever name or mail address they bring', async () => {
    site.work.provider.account = { sub: 'cor', claims: { name: 'Ans de Wit', email: 'ans@example.test', groups: [] } };
    await refused('no-group', () => through(site.work));
  });

  it('refuses a level below the one asked, and none', async () => {
    site.digid.provider.account = { sub: 'pseudo-daan', acr: level('low') };
    await refused('low-level', () => through(site.digid));
    site.digid.provider.tamper = ({ acr: _acr, ...claims }) => claims;
    await refused('low-level', () => through(site.digid));
  });

  it.each([
    ['another nonce', (claims: object) => ({ ...claims, nonce: 'x'.repeat(43) })],
    ['no nonce', (claims: object) => ({ ...claims, nonce: undefined })],
    ['another audience', (claims: object) => ({ ...claims, aud: 'somebody-else' })],
    ['another issuer', (claims: object) => ({ ...claims, iss: 'https://evil.test' })],
    ['a time that is over', (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
    ['a time that has to come', (claims: object) => ({ ...claims, nbf: Math.floor(Date.now() / 1000) + 600 })],
    ['no subject', (claims: object) => ({ ...claims, sub: undefined })],
  ])('refuses an ID token with %s', async (_what, tamper) => {
    site.digid.provider.tamper = tamper;
    await refused('not-believed', () => through(site.digid));
  });

  it('refuses an ID token without a signature, or signed by somebody else', async () => {
    for (const signature of ['none', 'other'] as const) {
      site.digid.provider.signature = signature;
      await refused('not-believed', () => through(site.digid));
    }
  });

  it('refuses an answer with another state, with another issuer, or with an error', async () => {
    const change = async (name: string, value: string | null): Promise<Seen> => {
      const answer = new URL(await answerOf(site.digid));
      if (value === null) answer.searchParams.delete(name);
      else answer.searchParams.set(name, value);
      return browser.get(answer.href);
    };
    await refused('not-believed', () => change('state', 'x'.repeat(43)));
    await refused('not-believed', () => change('state', null));
    await refused('not-believed', () => change('iss', site.work.provider.issuer));
    await refused('not-believed', () => change('code', 'x'.repeat(43)));
    await refused('cancelled', () => change('error', 'access_denied'));
  });

  it('refuses the answer of another browser, and an answer that is used again', async () => {
    const mine = browser;
    const answer = await answerOf(site.digid);
    browser = site.browser();
    await refused('expired', () => browser.get(answer));
    // The thief's try has not used up what the owner began; the owner's own second use is refused.
    browser = mine;
    expect((await browser.get(answer)).location).toBe('/');
    browser = site.browser();
    for (const [name, value] of mine.cookies) if (name !== 'omtafel') browser.cookies.set(name, value);
    await refused('expired', () => browser.get(answer));
  });

  it('refuses a code that was used before, also with a sign-in that has just begun', async () => {
    const first = new URL(await answerOf(site.digid));
    expect((await browser.get(first.href)).location).toBe('/');
    browser = site.browser();
    await refused('not-believed', async () => {
      const second = new URL(await answerOf(site.digid));
      second.searchParams.set('code', first.searchParams.get('code') ?? '');
      return browser.get(second.href);
    });
  });

  it('refuses a sign-in that took too long', async () => {
    const answer = await answerOf(site.digid);
    await town.database.owner.query(`update login_attempt set expires_at = now() - interval '1 second'`);
    await refused('expired', () => browser.get(answer));
  });

  it('says that a provider does not answer, and does not know one that is not there or not of here', async () => {
    const gone = await knowProvider(town, { issuer: 'http://127.0.0.1:9' }, { kind: 'resident' });
    await refused('provider-down', () => browser.get(`/inloggen/${gone}`));
    const elsewhere = await town.elsewhere();
    const theirs = await knowProvider(elsewhere, site.digid.provider, { kind: 'resident' });
    expect((await browser.get(`/inloggen/${theirs}`)).status).toBe(404);
    await town.database.owner.query('update identity_provider set active = false where id = $1', [gone]);
    expect((await browser.get(`/inloggen/${gone}`)).status).toBe(404);
  });

  it('does not sign in when the secret is not on this server', async () => {
    const without = await knowProvider(town, site.digid.provider, {
      kind: 'resident',
      secretAt: 'env:OMTAFEL_SECRET_NOT_THERE',
      clientId: 'other',
    });
    await refused('provider-down', () => browser.get(`/inloggen/${without}`));
  });

  it('knows for whom a representative acts, and keeps both', async () => {
    site.digid.provider.account = {
      sub: 'pseudo-daan',
      acr: level('substantial'),
      claims: { represents: { iss: site.digid.provider.issuer, sub: 'pseudo-sanne' } },
    };
    expect((await through(site.digid)).location).toBe('/');
    const { rows } = await town.database.owner.query(
      'select person_id, on_behalf_of_person_id from session where on_behalf_of_person_id is not null',
    );
    expect(rows).toEqual([{ person_id: daan, on_behalf_of_person_id: sanne }]);
    const trail = await town.database.owner.query(
      'select actor_person_id, on_behalf_of_person_id, allowed from audit_event order by id desc limit 1',
    );
    expect(trail.rows).toEqual([{ actor_person_id: daan, on_behalf_of_person_id: sanne, allowed: true }]);
    // Neither the own plan nor that of the other: that takes an agreement about the representation.
    expect((await browser.get('/mijn-plan')).status).toBe(403);
  });

  it('refuses a representation that is not understood, or of somebody unknown', async () => {
    const says = (represents: unknown) => {
      site.digid.provider.account = { sub: 'pseudo-daan', acr: level('high'), claims: { represents } };
      return through(site.digid);
    };
    const iss = site.digid.provider.issuer;
    const chain = { iss, sub: 'pseudo-sanne', represents: { iss, sub: 'pseudo-daan' } };
    await refused('represents-unclear', () => says(chain));
    await refused('represents-unclear', () =>
      says({ iss, sub: '999999990', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN' }),
    );
    await refused('represents-unknown', () => says({ iss, sub: 'pseudo-nobody' }));
    site.work.provider.account = {
      sub: 'ans',
      claims: { groups: ['g-coach'], represents: { iss, sub: 'pseudo-sanne' } },
    };
    await refused('represents-unclear', () => through(site.work));
  });
});
