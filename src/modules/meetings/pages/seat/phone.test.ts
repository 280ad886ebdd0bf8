import { beforeAll, describe, expect, test } from 'vitest';
import { site } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { recordAction } from '../../index.ts';
import { ledMeeting, meetingTable, questionIn, roomOf } from '../../testing.ts';

const here = ownWorld('2026-11-26T13:00:00Z');
const { visitor } = ownSite(here);
const table = anew(() => meetingTable(here));
const meeting = anew(() => ledMeeting(table, visitor));
const { lead, at, tap, there, finish, goal } = roomOf(here, table, meeting);

const codeOf = (page: string): string => /om-code">([^<]+)</.exec(page)?.[1] ?? '';
const cookieOf = (headers: Headers): string => /omtafel-tafel=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[0] ?? '';

describe('a phone', () => {
  /** Somebody without a session who asks for a chair with the code on the screen. */
  async function joins(chair: string): Promise<{ phone: Phone; device: string }> {
    const guest = await visitor(null);
    const code = codeOf((await lead.get(at('scherm'))).text);
    const answer = await guest.post('/aan', { code, chair });
    expect(answer.location).toBe('/aan/tafel');
    const phone = phoneWith(cookieOf(answer.headers));
    const device = /name="device" value="([^"]+)"/.exec((await lead.get(at('aan-tafel'))).text)?.[1] ?? '';
    return { phone, device };
  }
  type Phone = { get(): Promise<string>; post(fields: Record<string, string>): Promise<number> };
  let phoneWith: (cookie: string) => Phone;
  beforeAll(async () => {
    const { app } = await site(here);
    const headers = (cookie: string) => ({ host: 'omtafel.test', cookie });
    phoneWith = (cookie) => ({
      get: async () =>
        (await app.fetch(new Request('http://omtafel.test/aan/tafel', { headers: headers(cookie) }))).text(),
      post: async (fields) =>
        (
          await app.fetch(
            new Request('http://omtafel.test/aan', {
              method: 'POST',
              headers: {
                ...headers(cookie),
                'content-type': 'application/x-www-form-urlencoded',
                origin: 'http://omtafel.test',
                'sec-fetch-site': 'same-origin',
              },
              body: new URLSearchParams(fields).toString(),
            }),
          )
        ).status,
    });
  });

  test('sees nothing before it is let in, and nothing after the meeting', async () => {
    await there(table.daan, table.omar);
    await goal('rust over mijn geld');
    const { phone, device } = await joins(table.daan);
    expect(await phone.get()).not.toContain('rust over mijn geld');
    await tap({ act: 'let-in', device });
    expect(await phone.get()).toContain('rust over mijn geld');
    await finish();
    const after = await phone.get();
    expect(after).toContain('Dit gesprek is voorbij');
    expect(after).not.toContain('rust over mijn geld');
  });

  test('shows what the screen shows: who has the word, what the step asks, an agreement with its day, and the next date', async () => {
    await there(table.daan, table.omar);
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    await tap({ act: 'word', person: table.daan });
    expect(await phone.get()).toContain('Jij bent nu aan het woord.');
    await tap({ act: 'word', person: table.omar });
    expect(await phone.get()).toContain('Omar praat nu.');
    await tap({ act: 'step', step: 'do' });
    // To the client as "jij", on the screen for everybody by name.
    expect(await phone.get()).toContain('Jij doet ook mee.');
    expect((await lead.get(at('scherm'))).text).toContain('Daan doet ook mee.');
    expect(await phone.get()).toMatch(/Spreek af: wat, hoe, wie en wanneer.*Je hoeft nu niets in te vullen\./s);
    const agreed = { what: 'de brieven openen', doer: table.daan, due: '2026-12-01' };
    await here.as(table.omar).run((cx) => recordAction(cx, table.householdId, meeting.id, agreed));
    expect(await phone.get()).toMatch(/de brieven openen.*Dit doe jij, di 1 dec/s);
    expect((await lead.get(at('scherm'))).text).toMatch(/Dit spraken we af.*de brieven openen.*Daan, di 1 dec/s);
    await tap({ act: 'step', step: 'next' });
    const next = { date: '2026-12-10', time: '14:00', minutesLong: '60', people: table.daan, place: 'thuis' };
    await lead.post(at('aan-tafel/volgende'), next);
    expect(await phone.get()).toContain('Jullie zien elkaar weer op donderdag 10 december');
  });

  test('reads "Sta je hierachter?" once, also at the step that is called so', async () => {
    await there(table.daan, table.omar);
    const { goalId } = await goal('rust over mijn geld');
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    for (const step of ['do', 'agreement']) {
      await tap({ act: 'step', step });
      await tap({ act: 'ask', goal: goalId });
      expect((await phone.get()).match(/hierachter/gi)).toHaveLength(1);
    }
  });

  test('says who decides what only an authority can grant; at the end it asks about the plan, not about what was agreed last', async () => {
    await there(table.daan, table.omar);
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    await tap({ act: 'step', step: 'do' });
    const asked = { what: 'toeslag aanvragen', doer: table.omar, authority: 'de gemeente', decidesBy: '2027-01-29' };
    await here.as(table.omar).run((cx) => recordAction(cx, table.householdId, meeting.id, asked));
    const granted = 'De gemeente beslist uiterlijk 29 januari 2027.';
    expect(await phone.get()).toContain(granted);
    expect((await lead.get(at('scherm'))).text).toContain(granted);
    await tap({ act: 'step', step: 'agreement' });
    expect(await phone.get()).not.toContain('toeslag aanvragen');
    await finish();
    // At the next check the decision can be entered.
    meeting.id = await table.plan({ date: '2026-11-26', time: '16:30' });
    await there(table.daan, table.omar);
    expect((await lead.get(at('aan-tafel?stap=check'))).text).toContain('Vul het besluit in');
  });

  test('answers once, and the answers show when everybody has answered', async () => {
    await there(table.daan, table.omar);
    const { goalId } = await goal('rust over mijn geld');
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    await tap({ act: 'ask', goal: goalId });
    const question = questionIn(await phone.get());
    const answered = { act: 'answer', question, answer: 'partly', words: 'niet voor twaalf uur' };
    expect(await phone.post(answered)).toBe(303);
    expect(await phone.post(answered)).toBe(303);
    expect((await lead.get(at('scherm'))).text).toContain('1 van 2 gaf antwoord');
    expect((await lead.get(at('scherm'))).text).not.toContain('niet voor twaalf uur');
    await tap({ act: 'reply', question, person: table.omar, stand: 'yes' });
    expect((await lead.get(at('scherm'))).text).toContain('niet voor twaalf uur');
    // The answers stand in the plan, dissent with its words.
    await finish();
    const { rows } = await here.database.owner.query<{ answer: string; words: string }>(
      'select answer, words from standing where household_id = $1 and goal_id = $2 order by answer',
      [table.householdId, goalId],
    );
    expect(rows).toEqual([
      { answer: 'partly', words: 'niet voor twaalf uur' },
      { answer: 'yes', words: '' },
    ]);
  });

  test('shows the answers to what was asked a step ago when it is closed, until the next step', async () => {
    await there(table.daan, table.omar);
    const { goalId } = await goal('rust over mijn geld');
    await tap({ act: 'ask', goal: goalId });
    const question = questionIn((await lead.get(at('aan-tafel'))).text);
    await tap({ act: 'reply', question, person: table.daan, stand: 'partly', said: 'niet voor twaalf uur' });
    const after = async (minutes: number, fields: Record<string, string>) => {
      here.now = new Date(here.now.getTime() + minutes * 60_000);
      await tap(fields);
      return (await lead.get(at('scherm'))).text.includes('niet voor twaalf uur');
    };
    expect(await after(1, { act: 'step', step: 'do' })).toBe(false);
    expect(await after(1, { act: 'close' })).toBe(true);
    expect(await after(1, { act: 'step', step: 'agreement' })).toBe(false);
  });

  test('says how the meeting was, once that is the step; a second time takes the place of the first', async () => {
    await there(table.daan, table.omar);
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    expect(await phone.get()).not.toContain('Is er naar je geluisterd?');
    await tap({ act: 'step', step: 'check-out' });
    expect(await phone.get()).toContain('Is er naar je geluisterd?');
    const said = { act: 'check-out', heard: 'yes', clear: 'partly', own: 'yes', more: 'fijn' };
    const kept = async () => {
      const { rows } = await here.database.owner.query<Record<string, string | null>>(
        'select person_id, clear, words, typed_by_person_id as typed from meeting_check_out where meeting_id = $1',
        [meeting.id],
      );
      return rows;
    };
    // Nothing has to be answered: two of three is an answer.
    expect(await phone.post({ ...said, clear: '' })).toBe(303);
    expect(await kept()).toEqual([{ person_id: table.daan, clear: null, words: 'fijn', typed: null }]);
    expect(await phone.post({ ...said, clear: 'maybe' })).toBe(400);
    expect(await phone.post(said)).toBe(303);
    expect(await phone.post({ ...said, more: 'heel fijn' })).toBe(303);
    expect(await kept()).toEqual([{ person_id: table.daan, clear: 'partly', words: 'heel fijn', typed: null }]);
    expect((await lead.get(at('aan-tafel?stap=check-out'))).text).toContain('Vraag aan jezelf:');
  });

  test('hears nothing of a question that somebody present may not read: it is asked apart, of who may', async () => {
    await there(table.daan, table.omar, table.ruth);
    const { actionId } = await here.as(table.omar).run((cx) =>
      recordAction(cx, table.householdId, meeting.id, {
        what: 'iets van Daan alleen',
        doer: table.omar,
        due: '2026-12-01',
        audience: 'client-and-me',
        adult: table.daan,
      }),
    );
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    const [wall, before] = [(await lead.get(at('scherm'))).text, await phone.get()];
    await tap({ act: 'ask', item: actionId });
    const page = (await lead.get(at('aan-tafel'))).text;
    expect(page).toContain('Vraag dit apart.');
    const question = questionIn(page);
    const visible = (html: string) => html.replaceAll(/name="submission" value="[^"]*"/g, '');
    expect(visible(await phone.get())).toBe(visible(before));
    expect(visible((await lead.get(at('scherm'))).text)).toBe(visible(wall));
    expect(await phone.post({ act: 'answer', question, answer: 'yes' })).toBe(400);
    // Ruth is not asked: it closes when those who may read it answered, and who leads finds it apart.
    for (const person of [table.daan, table.omar]) await tap({ act: 'reply', question, person, stand: 'yes' });
    const after = (await lead.get(at('aan-tafel'))).text;
    expect(after).not.toContain('Vraag dit apart.');
    expect(after.slice(after.indexOf('id="apart"'))).toContain('Erachter: 2 ja');
  });

  test('needs no sign-in and is under no quarter of an hour: quiet for two hours it still follows the meeting', async () => {
    await there(table.daan, table.omar);
    const { phone, device } = await joins(table.daan);
    await tap({ act: 'let-in', device });
    here.now = new Date('2026-11-26T15:00:00Z');
    await goal('rust over mijn geld');
    const page = await phone.get();
    expect(page).toContain('rust over mijn geld');
    expect(page).toContain('Ververs deze pagina');
  });

  test('with a wrong code or a made-up token gets nothing', async () => {
    await there(table.daan, table.omar);
    const guest = await visitor(null);
    expect((await guest.post('/aan', { code: 'AAA AAA', chair: table.daan })).location).toBe('/aan?fout=1');
    // What cannot be a code is no try, and stays in its field.
    const typed = await guest.post('/aan', { code: 'AAA', chair: table.daan });
    expect([typed.status, typed.text]).toEqual([400, expect.stringContaining('value="AAA"')]);
    expect(await phoneWith(`omtafel-tafel=${'a'.repeat(43)}`).get()).toContain('Je doet nog niet mee');
  });
});
