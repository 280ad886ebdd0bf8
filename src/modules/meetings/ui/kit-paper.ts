import type { Cx } from '../../../kernel/cx.ts';
import { boundOf } from './bound.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import type { PaperBlock, PaperDocument, PaperSheet } from '../../../kernel/paper/document.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import { roleName } from '../../households/index.ts';
import { actionStates, disputesOf, goalStates, standingAnswers } from '../../plan/index.ts';
import { audienceNames, readersOf } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { agendaFor, checkOutAnswers, checkOutQuestions, clientFirst, isApart } from '../model.ts';
import type { ReadyTable } from '../pages/at-table/load.ts';
import type { CheckItem } from '../queries/check-items.ts';
import type { Parked } from '../queries/parked.ts';
import { talksMoney } from '../rules/money-step.ts';
import { stopped } from './paper-parts.ts';
import { writeWhen } from './when.ts';

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

/**
 * The paper for a meeting without a screen, in the order of the meeting: what has to be said first, who is there, agenda,
 * what is disputed, what was parked, every open point with room for its answer, new agreements, who stands behind it, how
 * it was; and a sheet in large print for each client. Only what everybody who is asked may read: paper lies on the table.
 */
export function kitPaper(cx: Cx, data: ReadyTable, parked: readonly Parked[]): PaperDocument {
  const all = texts(cx.language);
  const words = all.kit;
  const { meeting, householdName } = data.minutes;
  const people = clientFirst(meeting.people.filter(({ answer }) => answer !== 'cannot' && answer !== 'not-asked'));
  const asked = people.map(({ personId }) => personId);
  const reads = (audience: CheckItem['audience']) => readersOf(data.readers, audience).map((reader) => reader.personId);
  const onTable = (audience: CheckItem['audience']) => !isApart(reads(audience), asked);
  const check = data.check.filter(({ audience }) => onTable(audience));
  const shown = new Set(check.map(({ id }) => id));
  const disputed = disputesOf(data.plan).filter((each) => shown.has(each.goalId ?? each.actionId ?? ''));
  const back = parked.filter(({ audience }) => onTable(audience));
  // Money is no step when the only sign of it is something that one of them may not read.
  const agenda = agendaFor(meeting.kind, {
    money: talksMoney(data.plan, data.minutes.lines, (audience) => !onTable(audience)),
  });
  const duty = boundOf(data.readers.people, asked);
  const when = words.when(writeWhen(cx, meeting.startsAt), meeting.place);
  const table: PaperSheet = {
    title: `${words.title}. ${all.kindTitles[meeting.kind]}`,
    large: false,
    blocks: [
      text(when),
      small(words.afterwards),
      small(words.onlyAll),
      text(all.screen.urgent),
      ...(duty.length === 0
        ? []
        : [
            text(
              all.table.duty(
                nameList(
                  duty.map((each) => each.givenName),
                  cx.language,
                ),
                duty.length > 1,
              ),
            ),
          ]),
      heading(words.present),
      boxes(people.map(({ givenName }) => givenName)),
      heading(all.table.speaker),
      small(words.clientFirst),
      boxes([...people.map(({ givenName }) => givenName), all.table.passed]),
      heading(words.agenda),
      ...list(agenda.map((step) => `${stopped(all.steps[step])} ${all.stepHints[step]}`)),
      ...list(
        data.topics
          .filter(({ audience, discussed }) => onTable(audience) && !discussed)
          .map(({ words: topic }) => topic),
      ),
      ...(back.length === 0 ? [] : [heading(all.notes.parkedBefore)]),
      ...list(
        back.map((each) => {
          const by = all.notes.back(each.ownerName ?? '', writeDay(each.returnOn, cx.language, cx.today));
          return `${each.words} (${all.notes.kinds[each.kind]}. ${by})`;
        }),
      ),
      ...(agenda.includes('parts') ? parts(cx, data, people) : []),
      ...(agenda.includes('money') ? moneyFirst(cx) : []),
      ...(disputed.length === 0
        ? []
        : [
            heading(words.first),
            ...disputed.flatMap((each) => [
              text(all.dispute.settledLine(each.noted, each.words)),
              boxes(Object.values(all.dispute.settlements)),
              lines(2),
            ]),
          ]),
      heading(words.check),
      // Nothing that lies on the table: room to write, and no word about what else there may be.
      ...(check.length === 0 ? [text(words.none), lines(3)] : check.flatMap((item) => point(cx, item))),
      ...(agenda.includes('plan') ? [heading(all.steps.plan), small(all.table.goalHint), lines(3)] : []),
      heading(words.choices),
      lines(4),
      ...newItems(cx),
      heading(words.parked),
      lines(3),
      text(all.notes.liesWith),
      boxes(Object.values(all.notes.lies)),
      heading(words.behind),
      ...people.flatMap(({ givenName }) => [
        text(givenName),
        boxes(standingAnswers.map((answer) => all.standings[answer])),
        lines(1),
      ]),
      heading(words.said),
      lines(5),
      heading(words.next),
      lines(2),
      ...checkOut(cx, people),
    ],
  };
  const forClient = (client: People[number]): PaperSheet => {
    const own = data.check.flatMap((item) =>
      item.kind === 'action' && item.action.doerId === client.personId && onTable(item.audience)
        ? [item.action.what]
        : [],
    );
    const others = people.filter((person) => person !== client).map(({ givenName }) => givenName);
    return {
      title: words.forYou(client.givenName),
      large: true,
      blocks: [
        text(when),
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
  };
  const sheets = [table, ...people.filter(({ client }) => client).map(forClient)];
  return { language: cx.language, title: words.title, from: householdName, sheets };
}
