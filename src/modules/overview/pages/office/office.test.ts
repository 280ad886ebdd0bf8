import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { firstThings } from '../../queries/first-things.ts';

let here: World;
let henk: Visitor;
let visitor: (personId: string) => Promise<Visitor>;
const asOwner = async (text: string, values: unknown[] = []) =>
  (await here.database.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? '';

beforeAll(async () => {
  here = await world();
  const open = await site(here);
  visitor = (personId) => open.visitor(personId);
  henk = await visitor(await office('Henk', 'administrator'));
});
afterAll(() => here.close());

const office = (givenName: string, duty: string) =>
  asOwner(
    `insert into person (tenant_id, id, kind, duties, given_name)
     values ($1, gen_random_uuid(), 'office', array[$2], $3) returning id`,
    [here.tenant, duty, givenName],
  );

/** The lines of the list that stand open, by their name; null when there is no list. */
async function open(): Promise<string[] | null> {
  const { text } = await henk.get('/beheer');
  const [list] = /<section class="om-card" id="eerst".*?<\/section>/s.exec(text) ?? [];
  if (list === undefined) return null;
  const lines = list.split('<li>').slice(1);
  expect(lines).toHaveLength(firstThings.length);
  const left = lines.filter((line) => line.includes('om-mark--open'));
  expect(list).toContain(`${lines.length - left.length} van ${lines.length} klaar`);
  expect(lines.filter((line) => line.includes('om-mark--done'))).toHaveLength(lines.length - left.length);
  return left.map((line) => line.replaceAll(/<div class="om-small.*|<[^>]+>/gs, '').trim());
}

async function posted(path: string, fields: Record<string, string>): Promise<void> {
  expect([path, (await henk.post(path, fields)).status]).toEqual([path, 303]);
}

describe('what the first administrator does first', () => {
  test('each step is ticked by doing it, and the list goes away with the last one', async () => {
    const names = (await open()) ?? [];
    expect(names).toEqual([
      'Inlogsite van medewerkers',
      'Organisaties',
      'Groepen van medewerkers',
      'Functionaris gegevensbescherming',
      'Wetten',
      'Bewaartijden',
      'Namen bij Wie keek',
      'Verslag eerst naar de inwoner',
      'Spoed bij geld',
      'Adres voor brieven',
      'E-mail',
      'Het eerste team',
    ]);
    const left = new Set(names);
    const done = async (name: string) => {
      left.delete(name);
      expect(await open()).toEqual(left.size === 0 ? null : [...left]);
    };

    const provider = await asOwner(
      `insert into identity_provider (tenant_id, id, name, kind, issuer, client_id)
       values ($1, gen_random_uuid(), 'je werkaccount', 'staff', 'http://127.0.0.1:9', 'omtafel') returning id`,
      [here.tenant],
    );
    await done('Inlogsite van medewerkers');

    await posted('/beheer/organisatie', { name: 'Sterker', side: 'care' });
    expect(await open()).toEqual([...left]);
    await posted('/beheer/organisatie', { name: 'WerkBedrijf', side: 'work' });
    await done('Organisaties');

    const organisations = await Promise.all(
      ['Sterker', 'WerkBedrijf'].map((name) => asOwner('select id from organisation where name = $1', [name])),
    );
    const [sterker = '', werk = ''] = organisations;
    const map = (role: string, organisation: string, group = `${role}-${organisation}`) =>
      posted('/beheer/inloggen/koppeling', { provider, group, role, organisation, function: 'casemanager' });
    await map('professional', sterker);
    expect(await open(), 'one organisation has nobody yet').toEqual([...left]);
    await map('professional', werk);
    await done('Groepen van medewerkers');
    await map('privacy-officer', '');
    await done('Functionaris gegevensbescherming');

    await posted('/beheer/wetten', { law: 'wams', active: 'on', version: '0' });
    expect(await open(), 'one law says nothing about the others').toEqual([...left]);
    expect((await henk.get('/beheer/wetten')).text).toContain('Zo klopt het');
    await posted('/beheer/wetten/zo', {});
    await done('Wetten');
    expect((await henk.get('/beheer/wetten')).text).not.toContain('Zo klopt het');

    for (const organisation of organisations) {
      expect(await open()).toEqual([...left]);
      await posted('/beheer/bewaren', { organisation, law: 'wmo', start: 'trajectory-end', months: '180' });
    }
    await done('Bewaartijden');

    await posted('/beheer/wie-keek', { shows: 'name', version: '0' });
    await done('Namen bij Wie keek');
    await posted('/beheer/verslag', { days: '2', version: '0' });
    await done('Verslag eerst naar de inwoner');
    await posted('/beheer/spoed', { workingDays: '3', source: 'Wet gemeentelijke schuldhulpverlening', version: '0' });
    await done('Spoed bij geld');
    const address = { name: 'Wijkteam', street: 'Postbus 1', postcode: '6500 AA', town: 'Teststad' };
    await posted('/beheer/antwoordadres', { ...address, version: '0' });
    await done('Adres voor brieven');

    const message = (state: string) =>
      asOwner(
        `insert into outbox (tenant_id, id, kind, person_id, once, path, created_at, next_try_at, drop_after, state, channel)
         values ($1, gen_random_uuid(), 'minutes-ready', gen_random_uuid(), $2, '/', now(), now(), now(), $2, 'mail')`,
        [here.tenant, state],
      );
    await message('waiting');
    expect(await open(), 'a message that waits says nothing about mail').toEqual([...left]);
    await message('sent');
    await done('E-mail');

    const account = { givenName: 'Fatima', surname: 'El Amrani', function: 'casemanager', phone: '' };
    await posted('/beheer/accounts/nieuw', { ...account, organisation: sterker });
    expect(await open(), 'nobody of work and income yet').toEqual([...left]);
    await posted('/beheer/accounts/nieuw', { ...account, givenName: 'Omar', organisation: werk });
    await done('Het eerste team');

    await posted('/beheer/organisatie', { name: 'GGZ De Linde', side: 'care' });
    expect(await open(), 'a new organisation asks for people and terms').toEqual([
      'Groepen van medewerkers',
      'Bewaartijden',
    ]);
  });

  test('what stands as it was is written down as it counts, and nothing starts or stops counting', async () => {
    const town = await here.elsewhere();
    const { rows } = await here.database.owner.query<{ law_code: string; active: boolean }>(
      'select law_code, active from law_switch where tenant_id = $1 order by law_code',
      [here.tenant],
    );
    expect(rows).toEqual([
      { law_code: 'consent', active: true },
      { law_code: 'jeugdwet', active: true },
      { law_code: 'participatiewet', active: true },
      { law_code: 'wams', active: true },
      { law_code: 'wgs', active: true },
      { law_code: 'wmo', active: true },
    ]);
    const elsewhere = await here.database.owner.query('select from law_switch where tenant_id = $1', [town.tenant]);
    expect(elsewhere.rows).toEqual([]);
  });

  test('is for the administrator alone', async () => {
    const officer = await visitor(await office('Pauline', 'privacy-officer'));
    expect((await officer.get('/beheer')).text).not.toContain('Wat moet je eerst doen');
    expect((await officer.post('/beheer/wetten/zo')).status).toBe(403);
  });
});

describe('a professional who has a duty beside the tables', () => {
  test('finds the pages of that duty in the menu; others have no such page', async () => {
    const [lead, plain] = [await here.staff('Els'), await here.staff('Joris')];
    await asOwner(`update person set duties = '{team-lead}' where id = $1`, [lead]);
    const [els, joris] = [await visitor(lead), await visitor(plain)];
    expect((await els.get('/mijn-week')).text).toContain('href="/beheer"');
    expect((await els.get('/beheer')).text).toContain('href="/beheer/vernietigen"');
    expect((await joris.get('/mijn-week')).text).not.toContain('href="/beheer"');
    expect((await joris.get('/beheer')).status).toBe(403);
  });
});
