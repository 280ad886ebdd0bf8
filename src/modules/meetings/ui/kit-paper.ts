import type { Cx } from '../../../kernel/cx.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import type { PaperBlock, PaperDocument, PaperSheet } from '../../../kernel/paper/document.ts';
import { disputesOf, goalStates, standingAnswers, actionStates } from '../../plan/index.ts';
import { readersOf } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { isApart } from '../model.ts';
import type { ReadyTable } from '../pages/at-table/load.ts';
import type { CheckItem } from '../queries/check-items.ts';
import { writeWhen } from './when.ts';

const list = (items: readonly string[]): PaperBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const lines = (count: number): PaperBlock => ({ kind: 'lines', count });

/** A point of the check: what it says, boxes for how it goes, and room for words. */
function point(cx: Cx, item: CheckItem): PaperBlock[] {
  const all = texts(cx.language);
  const [text, options] =
    item.kind === 'action'
      ? [
          `${item.action.doer?.givenName ?? ''}: ${item.action.what}`,
          actionStates.map((state) => all.actionStates[state]),
        ]
      : [`${all.table.goalMark} ${item.goal.words}`, goalStates.map((state) => all.goalStates[state])];
  return [{ kind: 'text', text }, { kind: 'boxes', options }, lines(1)];
}

/**
 * The paper for a meeting without a screen: agenda, what is disputed, every open point with room for its answer, new
 * agreements, who stands behind it; and a sheet in large print for each client. Only what everybody who is asked may read:
 * paper lies on the table.
 */
export function kitPaper(cx: Cx, data: ReadyTable): PaperDocument {
  const all = texts(cx.language);
  const words = all.kit;
  const { meeting, householdName } = data.minutes;
  const people = meeting.people.filter(({ answer }) => answer !== 'cannot' && answer !== 'not-asked');
  const asked = people.map(({ personId }) => personId);
  const reads = (audience: CheckItem['audience']) => readersOf(data.readers, audience).map((reader) => reader.personId);
  const onTable = (audience: CheckItem['audience']) => !isApart(reads(audience), asked);
  const check = data.check.filter(({ audience }) => onTable(audience));
  const shown = new Set(check.map(({ id }) => id));
  const disputed = disputesOf(data.plan).filter((each) => shown.has(each.goalId ?? each.actionId ?? ''));
  const when = words.when(writeWhen(cx, meeting.startsAt), meeting.place);
  const table: PaperSheet = {
    title: `${words.title}. ${all.kindTitles[meeting.kind]}`,
    large: false,
    blocks: [
      { kind: 'text', text: when },
      { kind: 'small', text: words.afterwards },
      heading(words.present),
      { kind: 'boxes', options: people.map(({ givenName }) => givenName) },
      { kind: 'small', text: words.clientFirst },
      heading(words.agenda),
      ...list(data.agenda.map((step) => `${all.steps[step]}. ${all.stepHints[step]}`)),
      ...list(
        data.topics
          .filter(({ audience, discussed }) => onTable(audience) && !discussed)
          .map(({ words: topic }) => topic),
      ),
      ...(disputed.length === 0
        ? []
        : [
            heading(words.first),
            ...disputed.flatMap<PaperBlock>((each) => [
              { kind: 'text', text: all.dispute.settledLine(each.noted, each.words) },
              { kind: 'boxes', options: Object.values(all.dispute.settlements) },
              lines(2),
            ]),
          ]),
      heading(words.check),
      ...(check.length === 0
        ? [{ kind: 'text' as const, text: words.none }]
        : check.flatMap((item) => point(cx, item))),
      heading(words.choices),
      lines(4),
      heading(words.newItems),
      lines(6),
      heading(words.behind),
      ...people.flatMap<PaperBlock>(({ givenName }) => [
        { kind: 'text', text: givenName },
        { kind: 'boxes', options: standingAnswers.map((answer) => all.standings[answer]) },
      ]),
      heading(words.said),
      lines(5),
      heading(words.next),
      lines(2),
    ],
  };
  const forClient = (client: (typeof people)[number]): PaperSheet => {
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
        { kind: 'text', text: when },
        ...(others.length === 0 ? [] : [{ kind: 'text' as const, text: words.others(nameList(others, cx.language)) }]),
        { kind: 'text', text: words.youMay },
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
