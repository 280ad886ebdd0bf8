import { beforeAll, expect, test } from 'vitest';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { ownWorld } from '../../../../testing/own-world.ts';
import { tellStep } from '../../../employment/index.ts';
import { openTable, sayYes } from '../../../sharing/index.ts';
import { sheetPath, situationPath } from '../../paths.ts';

const town = ownWorld();
let fatima: Visitor;
let kim: Visitor;
let mark: Visitor;
let householdId: string;
let kimId: string;
let form: string;

beforeAll(async () => {
  const fatimaId = await town.staff('Fatima');
  const opened = await town.as(fatimaId).run((cx) =>
    openTable(cx, {
      name: 'Peters',
      safeContact: 'appen',
      client: { givenName: 'Kim' },
      members: [{ givenName: 'Mark', kind: 'adult', client: true }],
    }),
  );
  ({ householdId, clientId: kimId } = opened);
  await town
    .as(kimId)
    .run((cx) => sayYes(cx, householdId, { personId: kimId, answer: 'yes', given: 'screen', onDate: cx.today }));
  const product = await site(town);
  fatima = await product.visitor(fatimaId);
  kim = await product.visitor(kimId);
  mark = await product.visitor(opened.memberIds[0] ?? '');
  form = situationPath(householdId, kimId, 'start');
});

test('a client fills in the start and reads it back; the case manager reads it too', async () => {
  const posted = await kim.post(form, { version: '0', workStep: 'voluntary', workWords: 'in het buurthuis', say: '0' });
  expect(posted).toMatchObject({ status: 303, location: sheetPath(householdId) });
  for (const reader of [kim, fatima]) {
    const { status, text } = await reader.get(sheetPath(householdId));
    expect(status).toBe(200);
    expect(text).toContain('in het buurthuis');
    expect(text).toContain('weet ik niet');
  }
});

test('what stands at work is said beside the question, and answered by nobody but the adult', async () => {
  await town
    .as(kimId)
    .run((cx) => tellStep(cx, householdId, { step: 'applying', fits: null, words: '', from: null, adult: kimId }));
  const end = situationPath(householdId, kimId, 'end');
  const { text } = await fatima.get(end);
  expect(text).toContain('Bij werk staat nu: aan het solliciteren.');
  expect(text).not.toMatch(/<option value="applying" selected/);
  expect((await fatima.post(end, { version: '0', together: kimId })).status).toBe(400);
});

test('no mark is not said to be "weet ik niet" alone, and what was kept is offered again as it was', async () => {
  const { text } = await kim.get(form);
  expect(text.match(/<option value="" selected="">geen cijfer, of weet ik niet/g)).toHaveLength(2);
  expect(text).toMatch(/<option value="0" selected/);
  expect((await kim.get(sheetPath(householdId))).text).toContain('geen cijfer, of weet ik niet');
});

test('two editors: the second sees both texts, and nothing is lost', async () => {
  await fatima.post(form, { version: '1', workStep: 'paid', workWords: 'in de winkel', together: kimId });
  const second = await kim.post(form, { version: '1', workStep: 'voluntary', workWords: 'in het museum' });
  expect(second.status).toBe(409);
  expect(second.text).toContain('in de winkel');
  expect(second.text).toContain('in het museum');
  expect(second.text).toContain('name="version" value="2"');
});

test('who leads gives the marks with the client only, and before and after says who filled it in', async () => {
  const end = situationPath(householdId, kimId, 'end');
  const alone = await fatima.post(end, { version: '0', workStep: 'paid', say: '7' });
  expect(alone.status).toBe(400);
  expect(alone.text).toContain('Dit zijn eigen antwoorden.');
  expect((await fatima.post(end, { version: '0', workStep: 'paid', say: '7', together: kimId })).status).toBe(303);
  for (const reader of [kim, fatima]) {
    const { text } = await reader.get(sheetPath(householdId));
    expect(text).toContain('Fatima, samen met Kim, op 23 november');
    expect(text).toContain('daarna veranderd door Fatima, samen met Kim');
  }
});

test('one adult never reads or writes the other', async () => {
  expect((await mark.get(sheetPath(householdId))).text).not.toContain('in de winkel');
  expect((await mark.get(form)).status).toBe(404);
  expect((await mark.post(form, { version: '0', workStep: 'none' })).status).toBe(404);
  const other = situationPath(householdId, '11111111-1111-4111-8111-111111111111', 'end');
  expect((await fatima.get(other)).status).toBe(404);
});

test.each([
  [{}, 'Kies een antwoord.'],
  [{ workStep: ['none', 'paid'] }, 'Dit antwoord kan hier niet.'],
  [{ workStep: 'none', workWords: 'x'.repeat(1_000_000) }, 'Deze tekst is te lang.'],
  [{ workStep: 'none', money: 'yes', hasDebt: 'yes', debtAmount: 'veel' }, 'Dit is geen bedrag.'],
  [{ workStep: 'none', money: 'yes', debtAmount: '100' }, 'Kies een antwoord.'],
  [{ workStep: 'none', hasDebt: 'yes' }, 'Kies een antwoord.'],
  [{ workStep: 'none', say: '-1' }, 'Dit antwoord kan hier niet.'],
] as const)('bad input comes back with a text at the field (%#)', async (fields, text) => {
  const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat() as string[]]));
  const answer = await kim.post(form, { version: '2', ...sent });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(text);
});
