import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor, site } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { addAction } from '../../../plan/index.ts';
import { disputeAgreement, finishMeeting, recordAction, recordAttendance, recordGoal } from '../../index.ts';
import { texts } from '../../messages/index.ts';
import { agreeGrounds } from '../../../sharing/index.ts';
import { agendaFor } from '../../model.ts';
import { type MeetingTable, meetingTable, questionIn } from '../../testing.ts';

let here: World;
let table: MeetingTable;
let meetingId: string;
let lead: Visitor;
let visitorOf: (personId: string | null) => Promise<Visitor>;
beforeAll(async () => {
  here = await world();
  ({ visitor: visitorOf } = await site(here));
});
afterAll(() => here.close());
beforeEach(async () => {
  here.now = new Date('2026-11-26T13:00:00Z');
  table = await meetingTable(here);
  meetingId = await table.plan({ date: '2026-11-26', time: '14:30' });
  lead = await visitorOf(table.omar);
  await begins();
});

const words = texts('nl');
const begins = () =>
  here
    .as(table.omar)
    .run((cx) => recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar, table.ruth] }));
const at = (path: string) => `/huishoudens/${table.householdId}/gesprekken/${meetingId}/${path}`;
const tap = (fields: Record<string, string>) => lead.post(at('aan-tafel/kamer'), fields);
const html = async (path: string) => (await lead.get(at(path))).text;
/** What is read of a page, without what came along for later steps. */
const seen = async (path: string) =>
  (await html(path))
    .replaceAll(/<template.*?<\/template>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
const finish = () =>
  here
    .as(table.omar)
    .run((cx) => finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' }));

describe('the steps of a meeting', () => {
  test('half a decision of an authority comes back open, with the error at the other half and nothing kept', async () => {
    await finish();
    const asked = { what: 'toeslag vragen', doer: table.omar, authority: 'de gemeente' };
    const { actionId } = await here.as(table.omar).run((cx) => addAction(cx, table.householdId, asked));
    meetingId = await table.plan({ date: '2026-11-26', time: '16:30' });
    await begins();
    const point = { item: actionId, state: 'busy', version: '1', decision: 'Je krijgt de toeslag.' };
    const back = await lead.post(at('aan-tafel/punt-afspraak'), point);
    expect(back.status).toBe(400);
    expect(back.text).toMatch(/<details[^>]* open[^>]*><summary>Vul het besluit in.*Je krijgt de toeslag\./s);
    expect(back.text).toContain('href="#f-decidedOn"');
    const late = await lead.post(at('aan-tafel/punt-afspraak'), { ...point, decidedOn: '2026-11-27' });
    expect([late.status, late.text.includes('href="#f-decidedOn"')]).toEqual([400, true]);
    const { rows } = await here.database.owner.query('select state, decision from action where id = $1', [actionId]);
    expect(rows).toEqual([{ state: 'open', decision: '' }]);
  });

  test('stand in the order of plan, do, check and act, each with one sentence of help and its reason beside it', async () => {
    const shown = async (kind: 'first' | 'later' | 'closing') => {
      for (const step of agendaFor(kind, { money: false })) {
        const page = await seen(`aan-tafel?stap=${step}`);
        expect(page, step).toContain(`${words.stepHints[step]} Waarom deze stap? ${words.teach.steps[step]}`);
      }
    };
    await shown('first');
    await finish();
    meetingId = await table.plan({ date: '2026-11-26', time: '16:30' });
    await begins();
    await shown('later');
    await finish();
    meetingId = await table.plan({ date: '2026-11-26', time: '17:30', kind: 'closing' });
    await begins();
    await shown('closing');
  });

  test('have a clock that counts gently: what is left, that a break is fine, and in the end only that the time is up', async () => {
    expect(await seen('aan-tafel')).toContain('Nog 60 minuten');
    expect(await seen('scherm')).toContain('Nog 60 minuten. Een pauze mag altijd.');
    here.now = new Date('2026-11-26T13:59:00Z');
    lead = await visitorOf(table.omar);
    expect(await seen('aan-tafel')).toMatch(/Nog 1 minuut\b/);
    expect(await seen('scherm')).toContain('De tijd is bijna om. Rond rustig af.');
    here.now = new Date('2026-11-26T14:20:00Z');
    lead = await visitorOf(table.omar);
    expect(await seen('aan-tafel')).toContain('De tijd is om');
    // It holds nothing up.
    expect((await tap({ act: 'step', step: 'plan' })).status).toBe(303);
  });
});

describe('the client', () => {
  test('is first in every list, invited to speak first, and may pass', async () => {
    await tap({ act: 'ask', ask: 'Wat gaat goed?' });
    const page = await html('aan-tafel');
    const first = (pattern: RegExp) => pattern.exec(page)?.[1];
    expect(first(/name="present" value="([^"]+)"/)).toBe(table.daan);
    expect(first(/name="speaker" value="([^"]+)"/)).toBe(table.daan);
    expect(first(/<select[^>]*name="person"[^>]*>.*?<option value="([^"]+)"/s)).toBe(table.daan);
    expect(first(/name="act" value="word"\/><input type="hidden" name="person" value="([^"]+)"/)).toBe(table.daan);
    const seats = (await html('scherm')).match(/>(?:Daan|Omar|Ruth)</g);
    expect(seats?.[0]).toBe('>Daan<');
    const read = await seen('aan-tafel?stap=acquaintance');
    expect(read).toContain('Stel de inwoner als eerste voor. De inwoner mag beginnen, en mag ook overslaan.');
    expect(read).toContain('De inwoner sloeg liever over');
  });

  test('may answer last, or later alone: nothing shows before, and a question closes without that answer', async () => {
    await tap({ act: 'ask' });
    const question = questionIn(await html('aan-tafel'));
    for (const person of [table.ruth, table.omar])
      await tap({ act: 'reply', question, person, stand: 'yes', said: 'mooi' });
    expect(await seen('scherm')).not.toContain('mooi');
    await tap({ act: 'close' });
    expect(await seen('scherm')).toContain('mooi');
    await finish();
    const daan = await visitorOf(table.daan);
    const later = { answer: 'no', words: 'thuis wist ik het pas' };
    expect((await daan.post(`/huishoudens/${table.householdId}/sta-ik-erachter`, later)).status).toBe(303);
    const { rows } = await here.database.owner.query(
      'select answer, words from standing where household_id = $1 and person_id = $2',
      [table.householdId, table.daan],
    );
    expect(rows).toEqual([later]);
  });
});

describe('the choice of the client', () => {
  test('is marked at the solution, on the page of who leads and on the wall', async () => {
    const { goalId } = await here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) => recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money', adult: table.daan }));
    for (const option of ['een regeling', 'uitstel vragen'])
      await lead.post(at('aan-tafel/oplossing'), { forGoal: goalId, words: option, step: 'plan' });
    await tap({ act: 'item', goal: goalId });
    expect(await seen('scherm')).not.toContain('gekozen');
    const page = await html(`aan-tafel?stap=plan&doel=${goalId}`);
    const [, chosen = ''] =
      /name="option" value="([^"]+)"[^>]*>(?:(?!name="option").)*uitstel vragen/s.exec(page) ?? [];
    const choice = { forGoal: goalId, option: chosen, together: table.daan, step: 'plan' };
    const alone = await lead.post(at('aan-tafel/keuze'), { ...choice, together: '' });
    expect([alone.status, alone.text.includes('Geef aan met wie je dit invult.')]).toEqual([400, true]);
    expect((await lead.post(at('aan-tafel/keuze'), choice)).status).toBe(303);
    for (const path of [`aan-tafel?stap=plan&doel=${goalId}`, 'scherm'])
      expect(await seen(path)).toMatch(/een regeling (?!gekozen).*uitstel vragen gekozen/);
  });
});

describe('a solution that was chosen', () => {
  test('is agreed on at once under it, and at the next step in one tap', async () => {
    const { goalId } = await here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) => recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money', adult: table.daan }));
    await lead.post(at('aan-tafel/oplossing'), { forGoal: goalId, words: 'uitstel vragen', step: 'plan' });
    const weighing = `aan-tafel?stap=plan&doel=${goalId}`;
    const [, option = ''] = /name="option" value="([^"]+)"/.exec(await html(weighing)) ?? [];
    const open = async (path: string) => (await html(path)).replaceAll(/<template.*?<\/template>/gs, '');
    expect(await open(weighing)).not.toContain('id="nieuwe-afspraak"');
    await lead.post(at('aan-tafel/keuze'), { forGoal: goalId, option, together: table.daan, step: 'plan' });
    expect(await open(weighing)).toMatch(
      /id="nieuwe-afspraak".*Dit is gekozen\..*<textarea[^>]*>\s*uitstel vragen\s*</s,
    );
    expect(await seen('aan-tafel?stap=do')).toMatch(/Gekozen, nog geen afspraak.*uitstel vragen.*Spreek dit af/);
    const agreed = { what: 'Uitstel vragen bij de huisbaas', goal: goalId, forGoal: goalId, step: 'plan' };
    // A failed one comes back where it was.
    const failed = await lead.post(at('aan-tafel/afspraak'), agreed);
    expect([failed.status, failed.text.includes('Uitstel vragen bij de huisbaas')]).toEqual([400, true]);
    expect((await lead.post(at('aan-tafel/afspraak'), { ...agreed, doer: table.omar })).status).toBe(303);
    expect(await open(weighing)).not.toContain('Dit is gekozen.');
    expect(await seen('aan-tafel?stap=do')).not.toContain('Gekozen, nog geen afspraak');
  });
});

describe('a question to everybody', () => {
  test('is about what was decided last, until the step that asks about the whole plan', async () => {
    await here
      .as(table.omar, { togetherWith: table.daan })
      .run((cx) => recordGoal(cx, table.householdId, meetingId, { words: 'rust', domain: 'money', adult: table.daan }));
    const proposed = async (step: string) => (await html(`aan-tafel?stap=${step}`)).includes('data-before="agreement"');
    expect(await proposed('do')).toBe(true);
    for (const step of ['agreement', 'next', 'check-out']) expect([step, await proposed(step)]).toEqual([step, false]);
  });
});

describe('the way on', () => {
  test('stands under every step with what follows, and the page without a step opens where the table is', async () => {
    expect(await seen('aan-tafel?stap=plan')).toContain('Volgende stap: Wie doet wat?');
    expect(await seen('aan-tafel?stap=check-out')).toContain('Maak het verslag');
    await tap({ act: 'step', step: 'do' });
    expect(await seen('aan-tafel')).toContain(words.stepHints.do);
  });
});

describe('the last meeting', () => {
  test('says what goes on and whom to call, and its answers are read with the minutes', async () => {
    await finish();
    meetingId = await table.plan({ date: '2026-11-26', time: '17:30', kind: 'closing' });
    await begins();
    await lead.post(at('aan-tafel/afspraak'), { what: 'Samen de post bekijken', doer: table.ruth, step: 'stays' });
    expect(await seen('aan-tafel?stap=stays')).toMatch(
      /Dit gaat door Ruth Samen de post bekijken .*Is er daarna iets\? Bel/,
    );
    expect(await seen('aan-tafel?stap=check-out')).toContain('Wie het verslag leest, leest dit ook.');
    await lead.post(at('aan-tafel/terugblik'), { person: table.daan, heard: 'yes', more: 'fijn gesprek' });
    await finish();
    expect(await seen('verslag')).toMatch(/Zo was dit gesprek.*gehoord: ja.*fijn gesprek/);
  });
});

describe('a bottleneck', () => {
  test('has an owner, a day on which it returns and whether it lies with an organisation or with policy, in the minutes too', async () => {
    const stuck = { act: 'add', kind: 'bottleneck', field: 'bottleneck', 'bottleneck.words': 'acht weken wachten' };
    const owned = { ...stuck, 'bottleneck.owner': table.ruth };
    for (const half of [stuck, owned, { ...stuck, 'bottleneck.returnOn': '2026-12-10' }])
      expect((await lead.post(at('aan-tafel/notitie'), half)).status).toBe(400);
    const whole = { ...owned, 'bottleneck.returnOn': '2026-12-10', 'bottleneck.liesWith': 'policy' };
    expect((await lead.post(at('aan-tafel/notitie'), whole)).status).toBe(303);
    const said = /acht weken wachten/;
    expect(await seen('aan-tafel')).toMatch(said);
    await finish();
    const minutes = (await seen('verslag')).replaceAll('&#39;', "'");
    expect(minutes).toMatch(/acht weken wachten/);
    expect(minutes).toContain('bij beleid');
    expect(minutes).toContain('Ruth komt hierop terug op');
  });
});

describe('without script', () => {
  test('the page of who leads and the shared screen are reloaded by a link, and then show what changed', async () => {
    for (const path of ['aan-tafel', 'scherm'])
      expect(await html(path)).toMatch(/<noscript>.*Ververs deze pagina.*<\/noscript>/s);
    await tap({ act: 'step', step: 'do' });
    expect(await seen('scherm')).toContain('Spreek af: wat, hoe, wie en wanneer.');
  });
});

test('who said what at the end follows on the page of somebody else who records', async () => {
  const other = await visitorOf(table.fatima);
  const now = async () =>
    /data-part="standings".*?<\/ul>/s.exec((await other.get(at('aan-tafel/nu?stap=agreement'))).text)?.[0] ?? '';
  expect(await now()).toContain('Daan');
  expect(await now()).not.toContain('voor een deel');
  const says = { person: table.daan, answer: 'partly', words: 'eerst rust', together: table.daan };
  expect((await lead.post(at('aan-tafel/achter'), says)).status).toBe(303);
  expect(await now()).toMatch(/Daan.*voor een deel/s);
});

test('a meeting that is planned already is named where the next one is agreed, and then no reason is asked', async () => {
  expect(await seen('aan-tafel?stap=next')).not.toContain('Er is al een gesprek gepland');
  await table.plan({ date: '2026-12-08', time: '14:00' });
  expect(await seen('aan-tafel?stap=next')).toContain('Er is al een gesprek gepland: dinsdag 8 december, 14.00 uur.');
  expect(await seen('aan-tafel?stap=check-out')).not.toContain(words.table.noNext);
});

test('who is there comes before what somebody remembers otherwise', async () => {
  const { actionId } = await here
    .as(table.omar)
    .run((cx) => recordAction(cx, table.householdId, meetingId, { what: 'brieven openen', doer: table.daan }));
  await here
    .as(table.daan)
    .run((cx) => disputeAgreement(cx, table.householdId, { kind: 'action', id: actionId }, 'alleen met Sanne'));
  await here
    .as(table.omar)
    .run((cx) =>
      finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'we zoeken nog' }),
    );
  meetingId = await table.plan({ date: '2026-11-26', time: '16:30' });
  expect(await seen('aan-tafel')).toMatch(/Wie zit er aan tafel\?.*alleen met Sanne/s);
  await begins();
  expect(await seen('aan-tafel')).toMatch(/Wie sprak als eerste\?.*alleen met Sanne/s);
});

test('who would promise something and may not read it is named to who records, until that is agreed', async () => {
  const page = async () => seen('aan-tafel?stap=do');
  expect(await page()).toContain('Wie doet het?');
  expect(await page()).not.toContain('leest dit nog niet');
  const nothing = { groups: [], purpose: '', until: null };
  await here.as(table.daan).run((cx) => agreeGrounds(cx, table.householdId, table.sanne, nothing));
  expect(await page()).toContain('Sanne: leest dit nog niet. De inwoner kan dat veranderen.');
});

test('what is open and is talked about apart is not said to be nothing', async () => {
  await here
    .as(table.omar)
    .run((cx) => addAction(cx, table.householdId, { what: 'De energie bellen', doer: table.omar }));
  await finish();
  const nothing = { groups: [], purpose: '', until: null };
  await here.as(table.daan).run((cx) => agreeGrounds(cx, table.householdId, table.sanne, nothing));
  meetingId = await table.plan({ date: '2026-11-26', time: '16:30' });
  const present = [table.daan, table.omar, table.sanne];
  await here.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present }));
  const page = await seen('aan-tafel?stap=check');
  expect(page).toMatch(/Er ligt nu niets open op tafel\..*Apart bespreken.*De energie bellen/);
  expect(page).not.toContain('Er staat niets open');
});
