import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Cx } from '../../../../kernel/cx.ts';
import type { PaperSheet } from '../../../../kernel/paper/document.ts';
import { makeDocument } from '../../../../kernel/paper/make-document.ts';
import type { Request } from '../../../../kernel/web/route.ts';
import { pdfText } from '../../../../testing/pdf.ts';
import { site } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { discussTopic } from '../../commands/discuss-topic.ts';
import { addNote } from '../../commands/write-note.ts';
import { addTopic, disputeAgreement, finishMeeting, recordAction, recordAttendance, recordGoal } from '../../index.ts';
import { type MeetingTable, meetingTable } from '../../testing.ts';
import { kitPaper } from './kit-paper.ts';
import { loadReady } from './load.ts';

let here: World;
let table: MeetingTable;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());
beforeEach(async () => {
  here.now = new Date('2026-11-23T09:00:00Z');
  table = await meetingTable(here);
});

const lead = <T>(work: (cx: Cx) => Promise<T>, togetherWith?: string): Promise<T> =>
  here.as(table.omar, togetherWith === undefined ? {} : { togetherWith }).run(work);
const kitFor = (meetingId: string) =>
  lead(async (cx) => {
    const params = { householdId: table.householdId, meetingId };
    const ready = await loadReady(cx, { params } as unknown as Request);
    return kitPaper(cx, ready);
  });
const sheetsFor = async (meetingId: string) => (await kitFor(meetingId)).sheets;
/** Everything that can be read on a sheet, a line for a line to write on. */
const read = (sheet: PaperSheet | undefined): string[] =>
  (sheet?.blocks ?? []).flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return [...block.items];
      case 'boxes':
        return block.options.map((option) => `[] ${option}`);
      case 'table':
        return [...block.head, ...block.rows.map((row) => row.join('|'))];
      case 'lines':
        return Array.from({ length: block.count }, () => '____');
      default:
        return [block.text];
    }
  });
/** What is to be written under a text, up to the next text. */
const under = (lines: readonly string[], text: string): string[] => {
  const from = lines.indexOf(text) + 1;
  expect(from, text).toBeGreaterThan(0);
  const until = lines.findIndex((line, at) => at >= from && line !== '____' && !line.startsWith('[]'));
  return lines.slice(from, until < 0 ? undefined : until);
};
const answers = ['[] ja', '[] voor een deel', '[] nee', '[] kon nog niets zeggen'];

/** A first meeting with a goal of Daan about money, an action for each of two, something parked and a bottleneck. */
async function firstMeeting(): Promise<{ goalId: string; letters: string }> {
  const meetingId = await table.plan();
  const { householdId, daan, omar, ruth } = table;
  here.now = new Date('2026-11-26T13:00:00Z');
  await lead((cx) => recordAttendance(cx, householdId, meetingId, { present: [daan, omar, ruth] }));
  const { goalId } = await lead(
    (cx) => recordGoal(cx, householdId, meetingId, { words: 'rust over mijn geld', domain: 'money', adult: daan }),
    daan,
  );
  const { actionId: letters } = await lead((cx) =>
    recordAction(cx, householdId, meetingId, { what: 'brieven openen', doer: daan }),
  );
  await lead((cx) => recordAction(cx, householdId, meetingId, { what: 'bellen over uitstel', doer: ruth }));
  await lead((cx) =>
    addNote(cx, householdId, meetingId, { kind: 'parked', words: 'de auto', ownerId: ruth, returnOn: '2026-12-02' }),
  );
  await lead((cx) => finishMeeting(cx, householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' }));
  return { goalId, letters };
}

describe('the paper for a meeting without a screen', () => {
  test('of a first meeting holds every step with room to write: who is there and begins, parts, goals, agreements, standing, next', async () => {
    const [paper] = await sheetsFor(await table.plan());
    const lines = read(paper);
    expect(paper?.title).toBe('Papier voor aan tafel. Eerste gesprek aan tafel');
    expect(lines[0]).toContain('14.00 uur, bij Daan thuis.');
    expect(lines).toContain('Is er gevaar of crisis? Stop dan, en bel 112.');
    expect(lines).toContain('Vul dit later in. Kies daarbij de dag waarop het gesprek was.');
    const people = ['[] Daan', '[] Fatima', '[] Omar', '[] Ruth'];
    expect(under(lines, 'Wie is er?')).toEqual(people);
    expect(under(lines, 'De inwoner begint, of slaat over.')).toEqual([...people, '[] De inwoner sloeg liever over']);
    for (const step of ['Kennismaken', 'Ieders deel', 'Wat wil je bereiken?', 'Wie doet wat?', 'Sta je hierachter?'])
      expect(lines.some((line) => line.startsWith(step.endsWith('?') ? step : `${step}.`))).toBe(true);
    for (const name of ['Daan', 'Fatima, casemanager', 'Omar, coördinator', 'Ruth'])
      expect(under(lines, `Wat doet of brengt ${name}?`)).toEqual(['____']);
    for (const number of [1, 2, 3]) expect(under(lines, `${number}. Wat spreken jullie af?`)).toEqual(['____']);
    expect(under(lines, 'Wie doet het, en wanneer is het klaar?')).toEqual([
      '____',
      '[] Iedereen aan tafel',
      '[] minder mensen: schrijf wie',
    ]);
    expect(lines.filter((line) => line.endsWith('Wat spreken jullie af?'))).toHaveLength(3);
    expect(under(lines, 'Ligt het knelpunt ergens anders?')).toEqual(['[] bij een organisatie', '[] bij beleid']);
    for (const name of ['Daan', 'Fatima', 'Omar', 'Ruth']) expect(under(lines, name)).toEqual([...answers, '____']);
    expect(lines).toContain('Wanneer zien jullie elkaar weer?');
    expect(lines.slice(lines.indexOf('Wie') + 1)).toEqual([
      'Is er naar je geluisterd?',
      'Is duidelijk wat er nu gebeurt?',
      'Is dit ook jouw plan?',
      ...['Daan', 'Fatima', 'Omar', 'Ruth'].map((name) => `${name}|||`),
    ]);
    expect(under(lines, 'Loopt er al iets? Schrijf het hier op.')).toEqual(['____', '____', '____']);
    expect(lines.join('\n')).not.toContain('Geld eerst?');
  });

  test('of a next meeting holds exactly the open points with their answers, what was parked, what is disputed and money first', async () => {
    const { letters } = await firstMeeting();
    await here
      .as(table.daan)
      .run((cx) =>
        disputeAgreement(cx, table.householdId, { kind: 'action', id: letters }, 'alleen die van de gemeente'),
      );
    const next = await table.plan({ date: '2026-12-03', people: [table.daan, table.omar, table.ruth] });
    await here
      .as(table.daan)
      .run((cx) => addTopic(cx, table.householdId, { words: 'mijn zus komt mee', audience: 'table' }));
    const [paper] = await sheetsFor(next);
    const lines = read(paper);
    const states = ['[] open', '[] bezig', '[] lukt nog niet', '[] gedaan', '[] niet meer nodig', '____'];
    expect(under(lines, 'Daan: brieven openen')).toEqual(states);
    expect(under(lines, 'Ruth: bellen over uitstel')).toEqual(states);
    expect(under(lines, 'doel rust over mijn geld').at(-1)).toBe('____');
    const check = lines.indexOf('Hoe gaat het met wat we afspraken?');
    expect(lines.slice(check).filter((line) => /^(?:doel |Daan: |Ruth: |Omar: )/.test(line))).toHaveLength(3);
    expect(lines.indexOf('Eerst dit: hierover zijn jullie het niet eens')).toBeLessThan(check);
    expect(lines.find((line) => line.includes('alleen die van de gemeente'))).toContain('brieven openen');
    expect(lines).toContain('mijn zus komt mee');
    expect(lines.find((line) => line.startsWith('de auto'))).toContain('Ruth komt hierop terug op');
    expect(under(lines, 'Wil je hier eerst aan werken?')).toEqual(['[] Ja, eerst geld', '[] Nee, eerst iets anders']);
  });

  test('that is printed during the meeting leaves out the topics that were talked about', async () => {
    const meetingId = await table.plan();
    const { householdId, daan, omar } = table;
    const put = (words: string) => here.as(daan).run((cx) => addTopic(cx, householdId, { words, audience: 'table' }));
    const { topicId: talkedAbout } = await put('mijn zus komt mee');
    await put('de huur');
    here.now = new Date('2026-11-26T13:00:00Z');
    await lead((cx) => recordAttendance(cx, householdId, meetingId, { present: [daan, omar] }));
    await lead((cx) => discussTopic(cx, householdId, meetingId, talkedAbout));
    const [paper] = await sheetsFor(meetingId);
    expect(read(paper)).toContain('de huur');
    expect(read(paper)).not.toContain('mijn zus komt mee');
  });

  test('holds only what everybody who is asked may read, and says nothing of the rest', async () => {
    await firstMeeting();
    const next = await table.plan({ date: '2026-12-03', people: [table.daan, table.mila, table.omar] });
    const all = JSON.stringify(await sheetsFor(next));
    // Daan's own goal and his money are not for Mila.
    expect(all).not.toContain('rust over mijn geld');
    expect(all).not.toContain('Geld eerst?');
    expect(all).toContain('brieven openen');
    const same = await table.plan({ date: '2026-12-04', people: [table.daan, table.omar] });
    expect(JSON.stringify(await sheetsFor(same))).toContain('rust over mijn geld');
  });

  test('has a sheet in large print for each client: who is there, the own agreements, and room for own words', async () => {
    await firstMeeting();
    const next = await table.plan({ date: '2026-12-03', people: [table.daan, table.mila, table.omar] });
    const [, ...sheets] = await sheetsFor(next);
    expect(sheets.map(({ title, large }) => [title, large])).toEqual([
      ['Voor Daan', true],
      ['Voor Mila', true],
    ]);
    const [daan, mila] = sheets.map(read);
    expect(daan).toContain('Aan tafel: Mila en Omar.');
    expect(daan).toContain('Jij mag beginnen. Overslaan mag ook. Een pauze vragen mag altijd.');
    expect(daan).toContain('brieven openen');
    expect(under(daan ?? [], 'Hoe zou jij geholpen zijn?')).toEqual(['____', '____', '____']);
    expect(mila?.join('\n')).not.toContain('brieven openen');
    const visitor = await (await site(here)).visitor(table.omar);
    const served = await visitor.get(`/huishoudens/${table.householdId}/gesprekken/${next}/papier.pdf`);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await makeDocument(await kitFor(next)));
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const part of ['VoorDaan', 'Hoezoujijgeholpenzijn?', 'brievenopenen']) expect(pdfText(pdf)).toContain(part);
  });
});
