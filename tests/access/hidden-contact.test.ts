import { beforeAll, describe, expect, it } from 'vitest';
import { unescaped } from '../sample/forms.ts';
import { ownSample } from '../sample/own-sample.ts';

/** What is secret of Daan, as nobody else of the sample has it. */
const canaries = [
  '06 99 88 77 66',
  '0699887766',
  'Bel via mijn zus aan de Geheimstraat 13',
  '7 juli 1907',
  '1907-07-07',
];

describe('contact details that somebody keeps secret', () => {
  const { sample, walk } = ownSample();
  beforeAll(async () => {
    const { owner } = sample.town.database;
    const daan = sample.people.client;
    await owner.query(`update person set phone = $2, birth_date = '1907-07-07' where id = $1`, [daan, canaries[0]]);
    await owner.query('update member set safe_contact = $2, contact_hidden = true where person_id = $1', [
      daan,
      canaries[2],
    ]);
  });

  const looks = (who: string | null, address: string) => walk.stage.scene(() => walk.visit(who, 'GET', address));
  /** On which pages this person reads something of it; pages, prints, texts for a calendar or a file alike. */
  async function leaksTo(who: string | null): Promise<string[]> {
    const found: string[] = [];
    for (const route of walk.app.routes.filter(({ method }) => method === 'GET')) {
      const { text } = await looks(who, sample.addressOf(route));
      const plain = unescaped(text);
      for (const canary of canaries.filter((each) => plain.includes(each))) found.push(`${route.path}: ${canary}`);
    }
    return found;
  }

  it('are read by that person, and by the case manager who calls', async () => {
    const page = `/huishoudens/${sample.householdId}/leden`;
    for (const who of [sample.people.client, sample.people['case-manager']]) {
      const { text } = await looks(who, page);
      expect(text).toContain('Geheimstraat');
    }
    const { text } = await looks(sample.people.coordinator, page);
    expect(text).toContain('Contactgegevens zijn geheim');
  });

  it.each([
    'coordinator',
    'professional',
    'network',
    'invited',
    'team-lead',
    'administrator',
    'privacy-officer',
  ] as const)(
    'stand on no page that the %s can open',
    async (role) => {
      expect(await leaksTo(sample.people[role])).toEqual([]);
    },
    120_000,
  );

  it.each(['partner', 'left', 'stranger', 'otherClient'] as const)(
    'stand on no page that somebody else opens: %s',
    async (who) => {
      expect(await leaksTo(sample.outsiders[who])).toEqual([]);
    },
    120_000,
  );

  it('cannot be written over, nor made readable, by who may not read them', async () => {
    const address = `/huishoudens/${sample.householdId}/leden/${sample.people.client}`;
    const fields = { version: '1', givenName: 'Daan', surname: '', phone: '', safeContact: '', speaks: '' };
    const send = (who: string | null, more: Record<string, string> = {}) =>
      walk.stage.scene(() => walk.visit(who, 'POST', address, { ...fields, ...more }));
    expect((await send(sample.people.coordinator)).status).toBe(404);
    const alone = await send(sample.people['case-manager']);
    expect(alone.status).toBe(400);
    expect(alone.text).toContain('Alleen deze persoon zelf haalt dit weg.');
    expect((await send(sample.people['case-manager'], { together: sample.people.client ?? '' })).status).toBe(303);
    expect((await send(sample.people.client)).status).toBe(303);
  });
});
