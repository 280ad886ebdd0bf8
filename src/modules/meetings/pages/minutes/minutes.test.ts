import { beforeEach, describe, expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { openHousehold } from '../../../households/index.ts';
import { giveMinutes } from '../../commands/give-minutes.ts';
import { paths } from '../../paths.ts';
import { plain } from '../../../../testing/visitor.ts';
import { checkAction, recordAction, recordStanding } from '../../index.ts';
import { meetingTable, recorderOf } from '../../testing.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => meetingTable(here));

describe('minutes that wait for the clients', () => {
  let meetingId: string;
  beforeEach(async () => {
    ({ meetingId } = await recorderOf(here, table).heldMeeting());
  });
  const approved = async () => {
    const { rows } = await here.database.owner.query<{ person_id: string }>(
      'select person_id from attendance where meeting_id = $1 and approved_version is not null',
      [meetingId],
    );
    return rows.map((row) => row.person_id);
  };

  test('at a table that became one with another are read, and nothing is asked or taken along there any more', async () => {
    const { householdId } = table;
    const copy = paths.ownAgreements(householdId, meetingId);
    const offers = async (who: string) => {
      const reader = await open.visitor(who);
      const { text } = await reader.get(paths.minutes(householdId, meetingId));
      return {
        read: text.includes('brieven openen'),
        approve: text.includes(paths.minutesApprove(householdId, meetingId)),
        copy: text.includes(copy),
        copied: (await reader.get(copy)).status,
      };
    };
    expect(await offers(table.omar)).toEqual({ read: true, approve: true, copy: true, copied: 200 });
    expect(await offers(table.daan)).toMatchObject({ read: true, approve: true, copy: false });
    const other = await here
      .as(table.omar)
      .run((cx) => openHousehold(cx, { name: 'Ander', safeContact: '', client: { givenName: 'Tim' } }));
    await here.database.owner.query('update household set joined_into_id = $2 where id = $1', [
      householdId,
      other.householdId,
    ]);
    expect(await offers(table.omar)).toEqual({ read: true, approve: false, copy: false, copied: 403 });
    expect(await offers(table.daan)).toMatchObject({ read: true, approve: false, copy: false });
  });

  test('are called right by a client; who leads names the client who said so', async () => {
    const at = paths.minutesApprove(table.householdId, meetingId);
    const omar = await open.visitor(table.omar);
    const alone = await omar.post(at, { version: '1' });
    expect([alone.status, alone.text.includes('href="#f-together"')]).toEqual([400, true]);
    expect(await approved()).toEqual([]);
    expect((await omar.post(at, { together: table.daan, version: '1' })).status).toBe(303);
    expect(await approved()).toEqual([table.daan]);
  });

  test('are not called right, nor read, at a version that its reader did not see: who sends an older one reads what is new', async () => {
    const { householdId, daan, omar } = table;
    const [client, lead] = [await open.visitor(daan), await open.visitor(omar)];
    const before = await client.get(paths.minutes(householdId, meetingId));
    const version = /action="[^"]*klopt"[^]*?name="version" value="(\d+)"/.exec(before.text)?.[1] ?? '';
    const view = { about: 'facts', words: 'Iedereen was het eens.', reason: '' };
    expect((await lead.post(paths.minutesCorrect(householdId, meetingId), view)).status).toBe(303);
    const said = await client.post(paths.minutesApprove(householdId, meetingId), { version });
    expect(said.status).toBe(409);
    expect(plain(said.text)).toContain('Dit is versie 1. De nieuwste is versie 2.');
    expect((await client.post(paths.minutesRead(householdId, meetingId), { version })).status).toBe(303);
    const { rows } = await here.database.owner.query(
      'select read_version, approved_version from attendance where meeting_id = $1 and person_id = $2',
      [meetingId, daan],
    );
    expect(rows).toEqual([{ read_version: 1, approved_version: null }]);
    expect((await client.post(paths.minutesApprove(householdId, meetingId), { version: '2' })).status).toBe(303);
  });
});

describe('what the minutes say to their reader', () => {
  const { present, finish } = recorderOf(here, table);
  /** A meeting of Daan, Omar and Fatima with one agreement, after which `more` happens. */
  const held = async (more: (meetingId: string, actionId: string) => Promise<unknown> = async () => undefined) => {
    const { householdId, daan, omar, fatima } = table;
    const meetingId = await table.plan({ people: [daan, omar, fatima] });
    await present(meetingId, [daan, omar, fatima]);
    const { actionId } = await here
      .as(omar)
      .run((cx) => recordAction(cx, householdId, meetingId, { what: 'brieven openen', doer: daan, with: 'Fatima' }));
    await more(meetingId, actionId);
    await finish(meetingId, '2026-11-23');
    return meetingId;
  };
  const pageOf = async (who: string, meetingId: string) =>
    plain((await (await open.visitor(who)).get(paths.minutes(table.householdId, meetingId))).text);

  test('who was not there reads from whom they came, can say that they were read, and is not asked how it was', async () => {
    const { householdId, daan, sanne, fatima } = table;
    const meetingId = await held();
    here.now = new Date('2026-12-20T09:00:00Z');
    const given = { personId: sanne, reason: 'client-asks', words: '' } as const;
    await here.as(daan).run((cx) => giveMinutes(cx, householdId, meetingId, given));
    const sister = await open.visitor(sanne);
    const { text } = await sister.get(paths.minutes(householdId, meetingId));
    expect(plain(text)).toContain('Jij was er niet bij. Daan gaf je dit verslag.');
    expect(text).not.toContain(paths.checkOut(householdId, meetingId));
    expect(plain(text)).not.toContain('bel je casemanager');
    expect(await pageOf(daan, meetingId)).toContain('wie er was, leidt of het kreeg');
    expect((await sister.post(paths.minutesRead(householdId, meetingId), { version: '1' })).status).toBe(303);
    expect(await pageOf(sanne, meetingId)).toContain('Je las dit op 20 december 2026.');
    expect(await pageOf(daan, meetingId)).toContain('Gelezen op 20 december 2026.');
    expect((await (await open.visitor(fatima)).get(paths.minutes(householdId, meetingId))).text).toContain(
      paths.checkOut(householdId, meetingId),
    );
  });

  test('with whom something is done is "jou" for who that is, and a name for others', async () => {
    const meetingId = await held();
    const fatima = await pageOf(table.fatima, meetingId);
    expect(fatima).toContain('brieven openen (samen met jou)');
    expect(fatima).toContain('Dit doen anderen samen met jou');
    expect(await pageOf(table.omar, meetingId)).toContain('brieven openen (samen met Fatima)');
  });

  test('what is done has no day on which it had to be done, and whoever corrected a line reads "jou"', async () => {
    const { householdId, daan, omar } = table;
    const meetingId = await held(async (id) => {
      const done = { what: 'toeslag aanvragen', doer: omar, due: '2026-12-03' };
      const { actionId } = await here.as(omar).run((cx) => recordAction(cx, householdId, id, done));
      await here
        .as(omar)
        .run((cx) => checkAction(cx, householdId, id, actionId, { state: 'done', words: '', version: 1 }));
      const note = { act: 'add', kind: 'note', field: 'note', 'note.words': 'Ruth belt.' };
      expect((await (await open.visitor(omar)).post(`${paths.table(householdId, id)}/notitie`, note)).status).toBe(303);
    });
    expect(await pageOf(daan, meetingId)).toMatch(/Klaar: toeslag aanvragen(?!, do 3 dec)/);
    const client = await open.visitor(daan);
    const correct = paths.minutesCorrect(householdId, meetingId);
    const about = /name="about"[^>]*value="([0-9a-f-]{36})"/.exec((await client.get(correct)).text)?.[1] ?? '';
    expect((await client.post(correct, { about, words: 'Sanne belt.' })).status).toBe(303);
    expect(await pageOf(daan, meetingId)).toContain('Verbeterd door jou.');
  });

  test('whoever was asked about one agreement does not read that nothing was asked', async () => {
    const said = (answer: string) =>
      held((meetingId, actionId) =>
        here.as(table.omar).run((cx) =>
          recordStanding(cx, table.householdId, meetingId, {
            person: table.omar,
            answer: 'no',
            words: answer,
            item: actionId,
          }),
        ),
      );
    const asked = await pageOf(table.omar, await said('Dat is te snel.'));
    expect(asked).toContain('Dat is te snel.');
    expect(asked).not.toMatch(/niet gevraagd|geen antwoord/);
    expect(await pageOf(table.omar, await held())).toContain('Wie staat hierachter? Hier staat nog geen antwoord.');
  });

  test('asks who corrects them without saying where to choose, and keeps what was typed', async () => {
    const daan = await open.visitor(table.daan);
    const sent = await daan.post(paths.minutesCorrect(table.householdId, await held()), {
      words: 'Mijn zus was er ook.',
    });
    expect(sent.status).toBe(400);
    expect(plain(sent.text)).toContain('Waar gaat het over? Kies een antwoord.');
    expect(sent.text).toContain('Mijn zus was er ook.');
  });
});
