import type { Cx } from '../../../../kernel/cx.ts';
import { boundOf } from '../../ui/bound.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import type { PaperBlock, PaperDocument, PaperSheet } from '../../../../kernel/paper/document.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { roleName } from '../../../households/index.ts';
import { actionStates, disputesOf, goalStates, standingAnswers } from '../../../plan/index.ts';
import { audienceNames, readersOf } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { agendaFor, checkOutAnswers, checkOutQuestions, clientFirst, isApart } from '../../model.ts';
import type { ReadyTable } from './load.ts';
import type { CheckItem } from '../../queries/check-items.ts';
import type { Parked } from '../../queries/parked.ts';
import { talksMoney } from '../../rules/money-step.ts';
import { stopped } from '../../ui/paper-parts.ts';
import { writeWhen } from '../../ui/when.ts';

const list = (items: readonly string[]): PaperBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const lines = (count: number): PaperBlock => ({ kind: 'lines', count });

/** A point of the check: what it says, boxes for how it goes, and room for words. */
function point(cx: Cx, item: CheckItem): PaperBlock[] {
  const all = texts(cx.language);
  const [says, options] =
    item.kind === 'action'
      ? [
          `${item.action.doer?.givenName ?? ''}: ${item.action.what}`,
          actionStates.map((state) => all.actionStates[state]),
        ]
      : [`${all.table.goalMark} ${item.goal.words}`, goalStates.map((state) => all.goalStates[state])];
  return [text(says), boxes(options), lines(1)];
}

const boxes = (options: readonly string[]): PaperBlock => ({ kind: 'boxes', options });
const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
const small = (words: string): PaperBlock => ({ kind: 'small', text: words });

type People = ReadyTable['minutes']['meeting']['people'];
type Agenda = ReturnType<typeof agendaFor>;

/** Whose part is what, with the roles that there are or still have to be filled. */
function parts(cx: Cx, data: ReadyTable, people: People): PaperBlock[] {
  const all = texts(cx.language);
  return [
    heading(all.steps.parts),
    ...people.flatMap(({ personId, givenName }) => {
      const held = data.readers.people.find((each) => each.personId === personId)?.roles ?? [];
      const name = [givenName, ...held.map((role) => roleName(cx.language, role))].join(', ');
      return [text(all.parts.of(name)), lines(1)];
    }),
  ];
}

/** Whether money comes first is the choice of the client. */
function moneyFirst(cx: Cx): PaperBlock[] {
  const words = texts(cx.language).money;
  return [heading(words.title), text(words.ask), boxes(Object.values(words.answers)), small(words.why), lines(1)];
}

/** Room for agreements, each on one page with what, who, when and who reads it. */
function newItems(cx: Cx): PaperBlock[] {
  const all = texts(cx.language);
  const one = (number: number): PaperBlock[] => [
    text(`${number}. ${all.table.what}`),
    { kind: 'lines', count: 1, goesOn: true },
    text(all.kit.whoAndWhen),
    { kind: 'lines', count: 1, goesOn: true },
    boxes([audienceNames(cx.language, cx.actor.kind).table, all.kit.fewer]),
  ];
  return [heading(all.kit.newItems), ...[1, 2, 3].flatMap(one)];
}

/** How the meeting was: three questions, asked of everybody. */
function checkOut(cx: Cx, people: People): PaperBlock[] {
  const { checkOut: words, kit } = texts(cx.language);
  const rows = people.map(({ givenName }) => [givenName, ...checkOutQuestions.map(() => '')]);
  return [
    heading(words.title),
    text(kit.writeOne(checkOutAnswers.map((answer) => words.answers[answer]).join(', '))),
    { kind: 'table', head: [kit.who, ...checkOutQuestions.map((each) => words.questions[each])], rows },
  ];
}

/** What may lie on the table: only what everybody who is asked may read. */
interface OnTable {
  readonly people: People;
  readonly reads: (audience: CheckItem['audience']) => boolean;
}

function onTable({ minutes, readers }: ReadyTable): OnTable {
  const people = clientFirst(
    minutes.meeting.people.filter(({ answer }) => answer !== 'cannot' && answer !== 'not-asked'),
  );
  const asked = people.map(({ personId }) => personId);
  const readBy = (audience: CheckItem['audience']) => readersOf(readers, audience).map((reader) => reader.personId);
  return { people, reads: (audience) => !isApart(readBy(audience), asked) };
}

/** When and where, and what has to be said before anything else. */
function opening(cx: Cx, data: ReadyTable, { people }: OnTable): PaperBlock[] {
  const all = texts(cx.language);
  const { meeting } = data.minutes;
  const duty = boundOf(
    data.readers.people,
    people.map(({ personId }) => personId),
  ).map(({ givenName }) => givenName);
  return [
    text(whenOf(cx, meeting)),
    small(all.kit.afterwards),
    small(all.kit.onlyAll),
    text(all.screen.urgent),
    ...(duty.length === 0 ? [] : [text(all.table.duty(nameList(duty, cx.language), duty.length > 1))]),
  ];
}

const whenOf = (cx: Cx, { startsAt, place }: ReadyTable['minutes']['meeting']): string =>
  texts(cx.language).kit.when(writeWhen(cx, startsAt), place);

/** Who is there, and who speaks: the client first. */
function present(cx: Cx, people: People): PaperBlock[] {
  const all = texts(cx.language);
  const names = people.map(({ givenName }) => givenName);
  return [
    heading(all.kit.present),
    boxes(names),
    heading(all.table.speaker),
    small(all.kit.clientFirst),
    boxes([...names, all.table.passed]),
  ];
}

/** The steps, the topics that were brought in, and what was parked before. */
function points(cx: Cx, data: ReadyTable, { reads }: OnTable, agenda: Agenda): PaperBlock[] {
  const all = texts(cx.language);
  const topics = data.topics.filter(({ audience, discussed }) => reads(audience) && !discussed);
  const back = data.parked.filter(({ audience }) => reads(audience));
  const parkedLine = (each: Parked): string => {
    const by = all.notes.back(each.ownerName ?? '', writeDay(each.returnOn, cx.language, cx.today));
    return `${each.words} (${all.notes.kinds[each.kind]}. ${by})`;
  };
  return [
    heading(all.kit.agenda),
    ...list(agenda.map((step) => `${stopped(all.steps[step])} ${all.stepHints[step]}`)),
    ...list(topics.map(({ words }) => words)),
    ...(back.length === 0 ? [] : [heading(all.notes.parkedBefore)]),
    ...list(back.map(parkedLine)),
  ];
}

/** What is disputed comes first, then every open point. */
function checked(cx: Cx, data: ReadyTable, { reads }: OnTable): PaperBlock[] {
  const all = texts(cx.language);
  const check = data.check.filter(({ audience }) => reads(audience));
  const shown = new Set(check.map(({ id }) => id));
  const disputed = disputesOf(data.plan).filter((each) => shown.has(each.goalId ?? each.actionId ?? ''));
  return [
    ...(disputed.length === 0 ? [] : [heading(all.kit.first)]),
    ...disputed.flatMap((each) => [
      text(all.dispute.settledLine(each.noted, each.words)),
      boxes(Object.values(all.dispute.settlements)),
      lines(2),
    ]),
    heading(all.kit.check),
    // Nothing that lies on the table: room to write, and no word about what else there may be.
    ...(check.length === 0 ? [text(all.kit.none), lines(3)] : check.flatMap((item) => point(cx, item))),
  ];
}

/** What does not fit today, and with whom it lies. */
function toPark(cx: Cx): PaperBlock[] {
  const { kit, notes } = texts(cx.language);
  return [heading(kit.parked), lines(3), text(notes.liesWith), boxes(Object.values(notes.lies))];
}

/** Who stands behind what was agreed, and in which words. */
function behind(cx: Cx, people: People): PaperBlock[] {
  const all = texts(cx.language);
  const answers = boxes(standingAnswers.map((answer) => all.standings[answer]));
  return [heading(all.kit.behind), ...people.flatMap(({ givenName }) => [text(givenName), answers, lines(1)])];
}

/** A sheet in large print: what the client may do and ask, and the own agreements. */
function clientSheet(cx: Cx, data: ReadyTable, { people, reads }: OnTable, client: People[number]): PaperSheet {
  const words = texts(cx.language).kit;
  const own = data.check.flatMap((item) =>
    item.kind === 'action' && item.action.doerId === client.personId && reads(item.audience) ? [item.action.what] : [],
  );
  const others = people.filter((person) => person !== client).map(({ givenName }) => givenName);
  return {
    title: words.forYou(client.givenName),
    large: true,
    blocks: [
      text(whenOf(cx, data.minutes.meeting)),
      ...(others.length === 0 ? [] : [text(words.others(nameList(others, cx.language)))]),
      text(words.youMay),
      heading(words.helped),
      lines(3),
      heading(words.want),
      lines(3),
      ...(own.length === 0 ? [] : [heading(words.yours), ...list(own)]),
      heading(words.agreed),
      lines(4),
    ],
  };
}

/**
 * The paper for a meeting without a screen, in the order of the meeting: what has to be said first, who is there, agenda,
 * what is disputed, what was parked, every open point with room for its answer, new agreements, who stands behind it, how
 * it was; and a sheet in large print for each client. Only what everybody who is asked may read: paper lies on the table.
 */
export function kitPaper(cx: Cx, data: ReadyTable): PaperDocument {
  const all = texts(cx.language);
  const words = all.kit;
  const { meeting, householdName } = data.minutes;
  const table = onTable(data);
  const { people } = table;
  // Money is no step when the only sign of it is something that one of them may not read.
  const agenda = agendaFor(meeting.kind, {
    money: talksMoney(data.plan, data.minutes.lines, (audience) => !table.reads(audience)),
  });
  const forAll: PaperSheet = {
    title: `${words.title}. ${all.kindTitles[meeting.kind]}`,
    large: false,
    blocks: [
      ...opening(cx, data, table),
      ...present(cx, people),
      ...points(cx, data, table, agenda),
      ...(agenda.includes('parts') ? parts(cx, data, people) : []),
      ...(agenda.includes('money') ? moneyFirst(cx) : []),
      ...checked(cx, data, table),
      ...(agenda.includes('plan') ? [heading(all.steps.plan), small(all.table.goalHint), lines(3)] : []),
      heading(words.choices),
      lines(4),
      ...newItems(cx),
      ...toPark(cx),
      ...behind(cx, people),
      heading(words.said),
      lines(5),
      heading(words.next),
      lines(2),
      ...checkOut(cx, people),
    ],
  };
  const clients = people.filter(({ client }) => client);
  const sheets = [forAll, ...clients.map((client) => clientSheet(cx, data, table, client))];
  return { language: cx.language, title: words.title, from: householdName, sheets };
}
