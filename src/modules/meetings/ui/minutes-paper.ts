import { capital } from '../../../kernel/i18n/capital.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay, writeDay } from '../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../kernel/i18n/names.ts';
import type { PaperBlock, PaperDocument } from '../../../kernel/paper/document.ts';
import { type KeptDispute, standingAnswers } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import { isFinal } from '../model.ts';
import type { MinutesChange } from '../queries/minutes-changes.ts';
import { type MinutesLine, standingLines, standingPerItem } from '../queries/minutes-lines.ts';
import type { Minutes } from '../queries/minutes.ts';
import type { Note } from '../queries/notes.ts';
import { byLine } from './by-line.ts';
import { circumstances, nextWords } from './circumstances.ts';
import { type Change, groupsForReader } from './for-reader.tsx';
import { actionsOf, authorityOf, lineMark, lineWhen, nameIn, withWhom } from './line-text.ts';
import { correctedBy, decided, filled, moneyPart, noted, rounds, section, stopped, talked } from './paper-parts.ts';
import { nameFor } from './when.ts';

/** Everything that this reader may read of one meeting's minutes. */
export interface PaperMinutes {
  readonly minutes: Minutes;
  readonly notes: readonly Note[];
  readonly changes: readonly MinutesChange[];
  readonly disputes: readonly KeptDispute[];
}

const said = ({ lead, words, when }: Change): string => filled(lead, words, when === '' ? '' : `(${when})`);

function forReader(cx: Cx, shown: PaperMinutes): PaperBlock[] {
  const words = texts(cx.language).minutes;
  const groups = groupsForReader(cx, shown);
  if (groups.length === 0) return section(words.forYou, { kind: 'text', text: words.forYouNothing });
  return section(
    words.forYou,
    ...groups.flatMap<PaperBlock>(({ title, lines }) => [
      { kind: 'text', text: `${title}:` },
      { kind: 'list', items: lines.map(said) },
    ]),
  );
}

/** Who does what: in large print as sentences, because a table of three columns is not read there. */
function actions(cx: Cx, { minutes, disputes }: PaperMinutes, large: boolean): PaperBlock[] {
  const words = texts(cx.language).minutes;
  const lines = actionsOf(minutes);
  const what = (line: MinutesLine): string => {
    const together = withWhom(cx, minutes.names, line);
    const agreed = filled(line.words, together === '' ? '' : `(${together})`);
    const more = [authorityOf(cx, line), line.stateWords].filter((part) => part !== '');
    return more.length === 0 ? agreed : [agreed, ...more].map(stopped).join(' ');
  };
  const cells = (line: MinutesLine) => [
    capital(nameIn(cx, minutes.names, line.doerId)),
    what(line),
    lineWhen(cx, line),
    lineMark(cx, line).word,
  ];
  const inOneLine = (line: MinutesLine): string => {
    const [who, agreed, ...when] = cells(line);
    return `${who}: ${stopped(agreed ?? '')} (${when.filter(Boolean).join(', ')})`;
  };
  if (lines.length === 0) return section(words.who, { kind: 'text', text: words.noActions });
  const { columns } = words;
  const shown: PaperBlock = large
    ? { kind: 'list', items: lines.map(inOneLine) }
    : {
        kind: 'table',
        head: [columns.who, columns.what, columns.when, columns.change],
        rows: lines.map(cells),
        widths: [3, 8, 3, 3],
      };
  return section(words.who, shown, ...remembered(cx, minutes, disputes));
}

/** What somebody remembers otherwise, with both texts. */
function remembered(cx: Cx, minutes: Minutes, disputes: readonly KeptDispute[]): PaperBlock[] {
  const words = texts(cx.language).dispute;
  return disputes
    .filter(({ settled }) => settled === null || minutes.lines.some((line) => line.number === settled.number))
    .map(({ settled, noted, words: says }) => ({
      kind: 'text',
      text: filled(
        `${settled === null ? words.title : words.settled}.`,
        words.settledLine(noted, says),
        settled === null ? '' : `${words.settlements[settled.how]}. ${settled.words}`,
      ),
    }));
}

function standing(cx: Cx, minutes: Minutes): PaperBlock[] {
  const all = texts(cx.language);
  const answers = standingLines(minutes.lines);
  const name = (line: MinutesLine) => nameIn(cx, minutes.names, line.personId);
  const counted = standingAnswers.flatMap((answer) => {
    const names = answers.filter((line) => line.answer === answer).map(name);
    return names.length === 0 ? [] : [`${capital(all.standings[answer])}: ${nameList(names, cx.language)}`];
  });
  // Asked per agreement: that stands there.
  if (counted.length === 0 && standingPerItem(minutes.lines).length > 0) return [];
  const own = answers.filter((line) => line.words !== '').map((line) => `${capital(name(line))}: ${line.words}`);
  return section(all.minutes.standing, {
    kind: 'list',
    items: counted.length === 0 ? [all.minutes.noStanding] : [...counted, ...own],
  });
}

/** What was said, corrected where it was, and what was added since, by whom and why. */
function spoken(cx: Cx, { minutes, notes, changes }: PaperMinutes): PaperBlock[] {
  const all = texts(cx.language);
  const free = changes.findLast((change) => change.kind === 'words');
  const words = minutes.meeting.words;
  const added = changes
    .filter((change) => change.kind === 'facts' || change.kind === 'view')
    .map((change) => filled(byLine(cx, change), change.words));
  return [
    ...noted(cx, notes, changes),
    ...section(
      all.minutes.words,
      ...(words === '' ? [] : [{ kind: 'text' as const, text: filled(free?.words ?? words, correctedBy(cx, free)) }]),
    ),
    ...section(all.way.added, ...(added.length === 0 ? [] : [{ kind: 'list' as const, items: added }])),
  ];
}

/** The minutes as this reader may read them, on A4 or in large print: composed from the same parts as the page. */
export function minutesPaper(cx: Cx, from: string, shown: PaperMinutes, large: boolean): PaperDocument {
  const all = texts(cx.language);
  const words = all.minutes;
  const { minutes } = shown;
  const { meeting } = minutes;
  const title = words.title(writeDay(meeting.heldOn ?? calendarDay(meeting.startsAt), cx.language, ''));
  const present = meeting.people.filter((person) => person.present === true).map((person) => nameFor(cx, person));
  const final = isFinal(meeting.minutesFinalAt, cx.now);
  const blocks: PaperBlock[] = [
    {
      kind: 'text',
      text: `${words.for(cx.actor.givenName)}. ${final ? all.way.finalTitle : all.way.waitsTitle}. ${all.way.version(shown.changes.length + 1)}.`,
    },
    { kind: 'text', text: circumstances(cx, minutes) },
    { kind: 'text', text: `${words.atTable} ${nameList(present, cx.language)}.` },
    { kind: 'small', text: cx.actor.kind === 'resident' ? words.yourReads : words.reads },
    ...(meeting.withoutClientReason === ''
      ? []
      : [{ kind: 'text' as const, text: `${words.withoutClient} ${words.because(meeting.withoutClientReason)}` }]),
    ...forReader(cx, shown),
    ...talked(cx, minutes.lines, (line) => lineMark(cx, line).word),
    ...actions(cx, shown, large),
    ...decided(cx, minutes),
    ...standing(cx, minutes),
    ...rounds(cx, shown.minutes.rounds),
    ...moneyPart(cx, minutes),
    ...spoken(cx, shown),
    // The last question never stands on a page by itself.
    ...section(words.next, { kind: 'text', text: nextWords(cx, minutes), goesOn: true }),
    ...section(
      words.different,
      { kind: 'text', text: cx.actor.kind === 'resident' ? words.differentHint : words.differentHintOf },
      { kind: 'lines', count: 3 },
    ),
  ];
  return { language: cx.language, title, from, sheets: [{ title, large, blocks }] };
}
