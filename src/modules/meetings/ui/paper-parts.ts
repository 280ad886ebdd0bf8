import { capital } from '../../../kernel/i18n/capital.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import type { PaperBlock } from '../../../kernel/paper/document.ts';
import { moneyThatDay } from '../../finances/index.ts';
import { planWords, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { MinutesChange } from '../queries/minutes-changes.ts';
import { type MinutesLine, standingPerItem } from '../queries/minutes-lines.ts';
import type { Minutes } from '../queries/minutes.ts';
import type { Note } from '../queries/notes.ts';
import type { SpokenRound } from '../queries/rounds.ts';
import { moneyLine } from '../rules/money-step.ts';
import { nameIn } from './line-text.ts';
import { backOn, noteNow } from './note-item.tsx';
import { speakerOf } from './spoken-rounds.tsx';

/** The parts that are there, with a space between. */
export const filled = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** A heading with what stands under it; nothing when nothing does. */
export const section = (text: string, ...blocks: readonly PaperBlock[]): PaperBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];

/** As a sentence; own words may have their stop already. */
export const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const list = (items: readonly string[]): PaperBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** Goals and solutions that were talked about, with what was said of them and what each solution asks and gives. */
export function talked(cx: Cx, lines: readonly MinutesLine[], markOf: (line: MinutesLine) => string): PaperBlock[] {
  const words = texts(cx.language).minutes;
  const of = (kind: MinutesLine['itemKind']) => lines.filter((line) => line.itemKind === kind);
  return [
    ...section(
      words.goals,
      ...list(of('goal').map((line) => filled(line.words, `(${markOf(line)})`, line.stateWords))),
    ),
    ...section(
      words.options,
      ...list(
        of('option').map((line) =>
          filled(
            `${line.words} (${markOf(line)}).`,
            line.goalWords === null ? '' : stopped(words.goalOf(line.goalWords)),
            [line.asks, line.gives].filter((part) => part !== '').join(' · '),
          ),
        ),
      ),
    ),
  ];
}

/** The client's choice about money, and per agreement who stands behind it: dissent keeps its words on paper too. */
export function decided(cx: Cx, minutes: Minutes): PaperBlock[] {
  const { decided: title, standings } = texts(cx.language);
  const money = moneyLine(minutes.lines);
  const moneyFirst = planWords(cx.language).moneyFirst;
  const items = standingPerItem(minutes.lines).map(({ item, answers }) => {
    const said = answers.map((line) => {
      const answer = standingAnswers.find((each) => each === line.answer);
      const own = line.words === '' ? '' : `(${line.words})`;
      return filled(
        `${nameIn(cx, minutes.names, line.personId)}: ${answer === undefined ? '' : standings[answer]}`,
        own,
      );
    });
    return `${stopped(item.words)} ${capital(said.join(', '))}.`;
  });
  return section(
    title,
    ...list([
      ...(money === undefined ? [] : [filled(`${moneyFirst[money.answer === 'yes' ? 'yes' : 'no']}.`, money.words)]),
      ...items,
    ]),
  );
}

/** Money as it stood that day, and what was agreed about debts: for who may know of money. */
export function moneyPart(cx: Cx, { money, meeting }: Minutes): PaperBlock[] {
  const shown = money === null ? null : moneyThatDay(cx, money, meeting.heldOn ?? calendarDay(meeting.startsAt));
  if (shown === null) return [];
  const lines = [
    ...shown.stood.map(({ term, value }) => `${term}: ${value}`),
    ...shown.agreed.map(({ creditor, what }) => `${creditor}: ${what}`),
  ];
  return section(shown.title, ...list(lines));
}

/** What everybody said in the rounds. */
export function rounds(cx: Cx, spoken: readonly SpokenRound[]): PaperBlock[] {
  const words = texts(cx.language).rounds;
  return section(
    words.title,
    ...spoken.flatMap((round): PaperBlock[] => [
      { kind: 'text', text: round.words },
      ...list(
        round.replies.map(
          (reply) => `${capital(speakerOf(cx, reply))}: ${reply.words === '' ? words.passed : reply.words}`,
        ),
      ),
    ]),
  );
}

/** `Verbeterd door Daan. Eerst stond er: ...` */
export const correctedBy = (cx: Cx, change: MinutesChange | null | undefined): string =>
  change === null || change === undefined ? '' : `${texts(cx.language).way.changedLine(change.by)} ${change.was}`;

/** Entries beside the plan: whose part, what is parked or stuck and where it lies, who brings it back and when. */
export function noted(cx: Cx, notes: readonly Note[], changes: readonly MinutesChange[]): PaperBlock[] {
  const words = texts(cx.language).notes;
  const items = notes.map((note) => {
    const now = noteNow(note, changes);
    const kind = words.kinds[note.kind];
    const what =
      note.kind === 'part'
        ? words.partOf(note.ownerName ?? '')
        : note.kind === 'note'
          ? ''
          : `${filled(kind, note.liesWith === null ? '' : words.lies[note.liesWith])}:`;
    const back =
      note.ownerName === null || note.returnOn === null
        ? `(${note.authorName})`
        : `(${backOn(cx, note.ownerName, note.ownerId, note.returnOn)})`;
    return filled(what, now.words, back, now.by === null ? '' : `(${correctedBy(cx, now.by)})`);
  });
  return section(words.written, ...list(items));
}
