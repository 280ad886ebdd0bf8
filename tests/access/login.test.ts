import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, production } from '../../src/testing/browser.ts';
import { clientSecret, knowProvider, type TestProvider, testProvider } from '../../src/testing/provider.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import type { Seen } from '../../src/testing/visitor.ts';
import { type World, world } from '../../src/testing/world.ts';

const level = (name: string) => `http://eidas.europa.eu/LoA/${name}`;

describe('signing in at a provider', () => {
  let town: World;
  let site: Awaited<ReturnType<typeof production>>;
  let staffProvider: TestProvider;
  let digid: TestProvider;
  let staffDoor: string;
  let digidDoor: string;
  let daan: string;
  let sanne: string;
  let browser: Browser;

  beforeAll(async () => {
    town = await world();
    site = await production(town, { TEST_SECRET: clientSecret });
    const back = `${site.origin}/inloggen-terug`;
    [staffProvider, digid] = await Promise.all([testProvider(back), testProvider(back)]);
    staffDoor = await knowProvider(town, staffProvider, { kind: 'staff' });
    digidDoor = await knowProvider(town, digid, { kind: 'resident', acr: level('substantial') });
    daan = await town.resident('Daan');
    sanne = await town.resident('Sanne');
    const { owner } = town.database;
    for (const [person, subject] of [
      [daan, 'pseudo-daan'],
      [sanne, 'pseudo-sanne'],
    ]) {
      await owner.query(
        'insert into login_identity (tenant_id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, now())',
        [town.tenant, person, digid.issuer, subject],
      );
    }
    const organisation = await town.organisation('Schuldhulp', 'work');
    await owner.query(
      `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
       values ($1, gen_random_uuid(), $2, 'g-coach', 'professional', $3, 'schuldhulpverlener', now()),
              ($1, gen_random_uuid(), $2, 'g-admin', 'administrator', null, '', now())`,
      [town.tenant, staffDoor, organisation],
    );
  });
  afterAll(async () => {
    await Promise.all([staffProvider?.close(), digid?.close()]);
    await town?.close();
  });
  beforeEach(() => {
    browser = site.browser();
    staffProvider.account = { sub: 'ans', claims: { given_name: 'Ans', family_name: 'de Wit', groups: ['g-coach'] } };
    digid.account = { sub: 'pseudo-daan', acr: level('substantial') };
    for (const provider of [staffProvider, digid]) {
      provider.tamper = null;
      provider.signature = 'own';
    }
  });

  /** From the sign-in page to the provider and back to us, where the browser then stands. */
  async function answerOf(provider: TestProvider, door: string): Promise<string> {
    const begun = await browser.get(`/inloggen/${door}`);
    expect(begun.status).toBe(303);
    return provider.visit(begun.location);
  }
  const through = async (provider: TestProvider, door: string): Promise<Seen> =>
    browser.get(await answerOf(provider, door));

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
    const { location } = await browser.get(`/inloggen/${digidDoor}`);
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
    const { seen, events, sessions } = await watched(() => through(digid, digidDoor));
    expect([seen.status, seen.location, sessions]).toEqual([303, '/', 1]);
    expect(events).toEqual([{ action: 'session.start', allowed: true, reason_code: null, actor_person_id: daan }]);
    expect(browser.cookies.has('omtafel-inloggen')).toBe(false);
    expect((await browser.get('/')).location).toBe('/mijn-plan');
    const { rows } = await town.database.owner.query('select acr_rank, provider_id from session');
    expect(rows).toEqual([{ acr_rank: 25, provider_id: digidDoor }]);
  });

  it('makes the account of staff from the mapped groups, and keeps it up to date', async () => {
    expect((await through(staffProvider, staffDoor)).location).toBe('/');
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
    staffProvider.account = {
      sub: 'ans',
      claims: { given_name: 'Ans', family_name: 'Bos', groups: ['g-coach', 'g-admin', 'g-other'] },
    };
    await through(staffProvider, staffDoor);
    expect(await person()).toEqual([{ ...coach, surname: 'Bos', kind: 'staff', duties: ['administrator'] }]);
  });

  it('gives who only administers no way to a table', async () => {
    staffProvider.account = { sub: 'henk', claims: { name: 'Henk Bos', groups: 'g-admin' } };
    await through(staffProvider, staffDoor);
    expect((await browser.get('/')).location).toBe('/beheer');
    expect((await browser.get('/beheer/inloggen')).text).toContain('g-coach');
    for (const page of ['/mijn-week', '/huishoudens', '/huishoudens/nieuw', '/mijn-plan', '/uitnodigingen']) {
      expect([page, (await browser.get(page)).status]).toEqual([page, 403]);
    }
  });

  it('shows staff whose group was removed the way out, and ends what they had open', async () => {
    staffProvider.account = { sub: 'bea', claims: { name: 'Bea', groups: ['g-coach'] } };
    await through(staffProvider, staffDoor);
    const open = browser;
    expect((await open.get('/mijn-week')).status).toBe(200);
    browser = site.browser();
    staffProvider.account = { sub: 'bea', claims: { name: 'Bea', groups: ['g-other'] } };
    expect((await through(staffProvider, staffDoor)).location).toBe('/inloggen-lukt-niet?reden=no-group');
    expect((await open.get('/mijn-week')).location).toBe('/aanmelden');
  });

  it('ends the chairs of an organisation whose group is gone, and those only', async () => {
    const { owner } = town.database;
    const other = await town.organisation('Wijkteam', 'care');
    await owner.query(
      `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
       values ($1, gen_random_uuid(), $2, 'g-care', 'professional', $3, 'begeleider', now() + interval '1 hour')`,
      [town.tenant, staffDoor, other],
    );
    const groups = (list: readonly string[]) => {
      staffProvider.account = { sub: 'piet', claims: { name: 'Piet', groups: [...list] } };
      return through(staffProvider, staffDoor);
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
    await town.database.owner.query(
      'insert into login_identity (tenant_id, person_id, issuer, subject, linked_at) values ($1, $2, $3, $4, now())',
      [town.tenant, ria, staffProvider.issuer, 'ria'],
    );
    staffProvider.account = { sub: 'ria', claims: { name: 'Ria', groups: ['g-admin', 'g-coach'] } };
    await refused('no-group', () => through(staffProvider, staffDoor));
    const { rows } = await town.database.owner.query('select kind, duties from person where id = $1', [ria]);
    expect(rows).toEqual([{ kind: 'resident', duties: [] }]);
  });

  it('refuses a resident whom nobody has linked, and who works here but comes by the door of residents', async () => {
    digid.account = { sub: 'pseudo-nobody', acr: level('high') };
    await refused('unknown-resident', () => through(digid, digidDoor));
  });

  it('refuses staff without a mapped group, whatever name or mail address they bring', async () => {
    staffProvider.account = { sub: 'cor', claims: { name: 'Ans de Wit', email: 'ans@example.test', groups: [] } };
    await refused('no-group', () => through(staffProvider, staffDoor));
  });

  it('refuses a level below the one asked, and none', async () => {
    digid.account = { sub: 'pseudo-daan', acr: level('low') };
    await refused('low-level', () => through(digid, digidDoor));
    digid.tamper = ({ acr: _acr, ...claims }) => claims;
    await refused('low-level', () => through(digid, digidDoor));
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
    digid.tamper = tamper;
    await refused('not-believed', () => through(digid, digidDoor));
  });

  it('refuses an ID token without a signature, or signed by somebody else', async () => {
    for (const signature of ['none', 'other'] as const) {
      digid.signature = signature;
      await refused('not-believed', () => through(digid, digidDoor));
    }
  });

  it('refuses an answer with another state, with another issuer, or with an error', async () => {
    const change = async (name: string, value: string | null): Promise<Seen> => {
      const answer = new URL(await answerOf(digid, digidDoor));
      if (value === null) answer.searchParams.delete(name);
      else answer.searchParams.set(name, value);
      return browser.get(answer.href);
    };
    await refused('not-believed', () => change('state', 'x'.repeat(43)));
    await refused('not-believed', () => change('state', null));
    await refused('not-believed', () => change('iss', staffProvider.issuer));
    await refused('not-believed', () => change('code', 'x'.repeat(43)));
    await refused('cancelled', () => change('error', 'access_denied'));
  });

  it('refuses the answer of another browser, and an answer that is used again', async () => {
    const mine = browser;
    const answer = await answerOf(digid, digidDoor);
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
    const first = new URL(await answerOf(digid, digidDoor));
    expect((await browser.get(first.href)).location).toBe('/');
    browser = site.browser();
    await refused('not-believed', async () => {
      const second = new URL(await answerOf(digid, digidDoor));
      second.searchParams.set('code', first.searchParams.get('code') ?? '');
      return browser.get(second.href);
    });
  });

  it('refuses a sign-in that took too long', async () => {
    const answer = await answerOf(digid, digidDoor);
    await town.database.owner.query(`update login_attempt set expires_at = now() - interval '1 second'`);
    await refused('expired', () => browser.get(answer));
  });

  it('says that a provider does not answer, and does not know one that is not there or not of here', async () => {
    const gone = await knowProvider(town, { issuer: 'http://127.0.0.1:9' }, { kind: 'resident' });
    await refused('provider-down', () => browser.get(`/inloggen/${gone}`));
    const elsewhere = await town.elsewhere();
    const theirs = await knowProvider(elsewhere, digid, { kind: 'resident' });
    expect((await browser.get(`/inloggen/${theirs}`)).status).toBe(404);
    await town.database.owner.query('update identity_provider set active = false where id = $1', [gone]);
    expect((await browser.get(`/inloggen/${gone}`)).status).toBe(404);
  });

  it('does not sign in when the secret is not on this server', async () => {
    const without = await knowProvider(town, digid, { kind: 'resident', secretAt: 'env:NOT_THERE', clientId: 'other' });
    await refused('provider-down', () => browser.get(`/inloggen/${without}`));
  });

  it('knows for whom a representative acts, and keeps both', async () => {
    digid.account = {
      sub: 'pseudo-daan',
      acr: level('substantial'),
      claims: { represents: { iss: digid.issuer, sub: 'pseudo-sanne' } },
    };
    expect((await through(digid, digidDoor)).location).toBe('/');
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
      digid.account = { sub: 'pseudo-daan', acr: level('high'), claims: { represents } };
      return through(digid, digidDoor);
    };
    const iss = digid.issuer;
    const chain = { iss, sub: 'pseudo-sanne', represents: { iss, sub: 'pseudo-daan' } };
    await refused('represents-unclear', () => says(chain));
    await refused('represents-unclear', () =>
      says({ iss, sub: '999999990', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN' }),
    );
    await refused('represents-unknown', () => says({ iss, sub: 'pseudo-nobody' }));
    staffProvider.account = { sub: 'ans', claims: { groups: ['g-coach'], represents: { iss, sub: 'pseudo-sanne' } } };
    await refused('represents-unclear', () => through(staffProvider, staffDoor));
  });
});
