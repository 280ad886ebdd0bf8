import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { nearDay } from '../../../kernel/i18n/calendar.ts';
import { Card, Mark, NewsList, Paragraph } from '../../../kernel/ui/index.ts';
import type { KeptDispute } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import type { MinutesChange } from '../queries/minutes-changes.ts';
import type { MinutesLine } from '../queries/minutes-lines.ts';
import type { Minutes } from '../queries/minutes.ts';
import type { Note } from '../queries/notes.ts';
import { LineDetails } from './line-details.tsx';
import { lineMark, lineWhen, nameIn } from './line-text.ts';
import { noteNow } from './note-item.tsx';

/** One line of "Wat verandert er voor jou?": who or what it is about, what, and by when. */
export interface Change {
  readonly lead: string;
  readonly words: string;
  readonly when: string;
  /** The line of the minutes that it comes from; a note beside the plan has none. */
  readonly line?: MinutesLine;
}

export interface ChangesForReader {
  /** What the reader does. */
  readonly own: readonly Change[];
  /** What others do for the reader: for a client everything that is new, for others what is done together with them. */
  readonly others: readonly Change[];
  /** For a client: new goals. */
  readonly goals: readonly Change[];
  /** Parked topics and bottlenecks that the reader brings back. */
  readonly back: readonly Change[];
  /** What is over, for who it concerns. */
  readonly over: readonly Change[];
}

/** What the minutes say, with the entries beside the plan as they stand now. */
export interface ForReaderProps {
  readonly minutes: Minutes;
  readonly notes: readonly Note[];
  readonly changes: readonly MinutesChange[];
}

/** "Wat verandert er voor jou?", from the lines that this reader may read. */
function changesForReader(cx: Cx, { minutes, notes, changes }: ForReaderProps): ChangesForReader {
  const words = texts(cx.language).minutes;
  const me = minutes.names.get(minutes.readerId);
  const isClient = me?.client ?? false;
  const own = (line: MinutesLine) => line.doerId === minutes.readerId;
  const change = (line: MinutesLine, lead: string): Change => ({
    lead,
    words: line.words,
    when: lineWhen(cx, line),
    line,
  });
  // By when it would be done says nothing any more: "Klaar: ..., do 3 dec" reads as a day that is still to come.
  const over = (line: MinutesLine, lead: string): Change => ({ ...change(line, lead), when: '' });
  const actions = minutes.lines.filter((line) => line.itemKind === 'action');
  const goals = isClient ? minutes.lines.filter((line) => line.itemKind === 'goal') : [];
  const goesOn = (line: MinutesLine) => line.state !== 'done' && line.state !== 'dropped';
  const named = (line: MinutesLine) => me !== undefined && line.with.includes(me.givenName);
  return {
    own: actions.filter((line) => own(line) && goesOn(line)).map((line) => change(line, '')),
    others: actions
      .filter((line) => !own(line) && goesOn(line) && line.isNew && (isClient || named(line)))
      .map((line) => change(line, words.doesFor(nameIn(cx, minutes.names, line.doerId)))),
    goals: goals.filter((line) => line.state === 'open' && line.isNew).map((line) => change(line, '')),
    back: notes.flatMap((note) =>
      note.ownerId === minutes.readerId && note.returnOn !== null
        ? [
            {
              lead: '',
              words: noteNow(note, changes).words,
              when: nearDay(note.returnOn, cx.today, cx.language),
            },
          ]
        : [],
    ),
    over: [
      ...actions
        .filter((line) => !goesOn(line) && (own(line) || isClient))
        .map((line) => over(line, line.state === 'done' ? words.finished : words.stopped)),
      ...goals.filter((line) => line.state === 'reached').map((line) => over(line, words.reached)),
    ],
  };
}

/** The groups that have something in them, each with its heading. */
export function groupsForReader(cx: Cx, shown: ForReaderProps): { title: string; lines: readonly Change[] }[] {
  const words = texts(cx.language).way;
  const found = changesForReader(cx, shown);
  const isClient = shown.minutes.names.get(shown.minutes.readerId)?.client ?? false;
  return [
    { title: words.youDo, lines: found.own },
    { title: isClient ? words.othersDo : words.othersWithYou, lines: found.others },
    { title: words.newGoals, lines: found.goals },
    { title: words.youBringBack, lines: found.back },
    { title: words.over, lines: found.over },
  ].filter(({ lines }) => lines.length > 0);
}

/** What of the plan a client reads in these groups: it need not be said a second time. */
export const saidToReader = (cx: Cx, shown: ForReaderProps): ReadonlySet<string> =>
  new Set(
    shown.minutes.names.get(shown.minutes.readerId)?.client === true
      ? groupsForReader(cx, shown).flatMap(({ lines }) => lines.flatMap(({ line }) => line?.itemId ?? []))
      : [],
  );

type ListProps = { cx: Cx; minutes: Minutes; disputes: readonly KeptDispute[] | null; lines: readonly Change[] };

/** With `disputes` each line says everything about it; else that stands in the list of all agreements. */
const List: FC<ListProps> = ({ cx, minutes, disputes, lines }) => (
  <NewsList
    items={lines.map(({ lead, words, when, line }) => ({
      text: (
        <>
          {lead === '' ? null : <strong>{lead}</strong>} {words}
          {line === undefined || disputes === null ? null : (
            <>
              {when === '' ? null : `, ${when}`}
              {lead !== '' || line.isNew ? null : [' ', <Mark {...lineMark(cx, line)} />]}
              <LineDetails cx={cx} minutes={minutes} disputes={disputes} line={line} />
            </>
          )}
        </>
      ),
      end: when === '' || (line !== undefined && disputes !== null) ? undefined : when,
    }))}
  />
);

/** On top of the minutes: what you do and by when, what others do for you, what is over. */
export const ForReader: FC<{ cx: Cx; disputes: readonly KeptDispute[] | null } & ForReaderProps> = (props) => {
  const { cx, disputes, ...shown } = props;
  const { minutes } = shown;
  const words = texts(cx.language).minutes;
  const groups = groupsForReader(cx, shown);
  const body =
    groups.length === 0 ? (
      <Paragraph>{words.forYouNothing}</Paragraph>
    ) : (
      groups.map(({ title, lines }) => (
        <>
          <h3 class="nl-heading nl-heading--level-3">{title}</h3>
          <List cx={cx} minutes={minutes} disputes={disputes} lines={lines} />
        </>
      ))
    );
  return minutes.names.get(minutes.readerId)?.client === true ? (
    <Card variant="you" id="jou" title={words.forYou}>
      {body}
    </Card>
  ) : (
    <Card id="jou" title={words.forYou}>
      {body}
    </Card>
  );
};
