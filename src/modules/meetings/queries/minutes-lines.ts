import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Phase } from '../model.ts';
import { audienceOfChange, type ChangeRow, type LinkedChange, textIn } from './minutes-rows.ts';

export interface NameInMinutes {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly kind: 'resident' | 'staff' | 'network';
  readonly client: boolean;
}

/** One line of the minutes: one item as it stood when the meeting was over. */
export interface MinutesLine {
  readonly number: number;
  readonly phase: Phase;
  readonly itemKind: ChangeRow['itemKind'];
  readonly itemId: string;
  /** Added at this meeting. */
  readonly isNew: boolean;
  /** Looked at and left as it was. */
  readonly unchanged: boolean;
  /** Who may read it. */
  readonly audience: ItemAudience;
  /** What it says: words of a goal or option, what of an action, own words of who answered. */
  readonly words: string;
  readonly goalId: string | null;
  /** Of an answer: the action that it is about. */
  readonly actionId: string | null;
  /** The goal in the client's words as it was then, or null when this reader may not read it. */
  readonly goalWords: string | null;
  readonly doerId: string | null;
  readonly with: string;
  readonly dueOn: string | null;
  readonly rhythm: string | null;
  readonly state: string;
  readonly stateWords: string;
  readonly authority: string;
  readonly decidesBy: string | null;
  readonly decision: string;
  readonly decidedOn: string | null;
  readonly chosen: boolean;
  readonly asks: string;
  readonly gives: string;
  /** Who answered whether they stand behind it. */
  readonly personId: string | null;
  /** Of an answer, and of the choice whether money comes first. */
  readonly answer: string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** In which field an item says what it is. */
const wordsOf: { readonly [kind in ChangeRow['itemKind']]?: string } = { action: 'what', plan: 'money_first_words' };

function lineOf(change: LinkedChange, isNew: boolean, goalWords: string | null): MinutesLine {
  const at = (field: string): string => textIn(change.snapshot, field);
  return {
    number: change.number,
    phase: change.phase,
    itemKind: change.itemKind,
    itemId: change.itemId,
    isNew,
    unchanged: change.unchanged,
    audience: audienceOfChange(change),
    words: at(wordsOf[change.itemKind] ?? 'words'),
    goalId: orNull(at('goal_id')),
    actionId: orNull(at('action_id')),
    goalWords,
    doerId: orNull(at('doer_person_id')),
    with: at('together_with'),
    dueOn: orNull(at('due_on')),
    rhythm: orNull(at('rhythm')),
    state: at('state'),
    stateWords: at('state_words'),
    authority: at('authority'),
    decidesBy: orNull(at('decides_by')),
    decision: at('decision'),
    decidedOn: orNull(at('decided_on')),
    chosen: at('chosen_on') !== '',
    asks: at('asks'),
    gives: at('gives'),
    personId: orNull(at('person_id')),
    answer: at('answer') || at('money_first'),
  };
}

/**
 * The lines that this reader may read, one per item (its last version at this meeting; of answers the last per person),
 * in the order in which they were said. What may not be read is left out without a trace.
 */
export function readLines(
  cx: Cx,
  table: ReadingTable,
  changes: readonly LinkedChange[],
  goals: readonly ChangeRow[],
): MinutesLine[] {
  const readable = (row: ChangeRow) => can(cx.actor, 'item.read', table, audienceOfChange(row));
  const goalWords = new Map(goals.filter(readable).map((goal) => [goal.itemId, textIn(goal.snapshot, 'words')]));
  const lines = new Map<string, { first: number; line: MinutesLine }>();
  for (const change of changes.filter(readable)) {
    const key = change.itemKind === 'standing' ? standingKey(change) : change.itemId;
    const earlier = lines.get(key);
    const isNew = (change.kind === 'added' && !change.unchanged) || (earlier?.line.isNew ?? false);
    const line = lineOf(change, isNew, goalWords.get(textIn(change.snapshot, 'goal_id')) ?? null);
    lines.set(key, { first: earlier?.first ?? change.number, line });
  }
  return [...lines.values()].sort((a, b) => a.first - b.first).map(({ line }) => line);
}

const standingKey = ({ snapshot }: ChangeRow): string =>
  `standing ${textIn(snapshot, 'person_id')} ${textIn(snapshot, 'goal_id')} ${textIn(snapshot, 'action_id')}`;

/** Who says what about the whole plan. */
export const standingLines = (lines: readonly MinutesLine[]): MinutesLine[] =>
  lines.filter((line) => line.itemKind === 'standing' && line.goalId === null && line.actionId === null);

/** Per goal or action that everybody was asked about at this meeting: who says what about it. */
export function standingPerItem(lines: readonly MinutesLine[]): { item: MinutesLine; answers: MinutesLine[] }[] {
  const about = (item: MinutesLine) =>
    lines.filter((line) => line.itemKind === 'standing' && item.itemId === (line.goalId ?? line.actionId));
  return lines
    .filter((line) => line.itemKind === 'goal' || line.itemKind === 'action')
    .map((item) => ({ item, answers: about(item) }))
    .filter(({ answers }) => answers.length > 0);
}

/** The agreements of one person at this meeting: what that person does. */
export const ownLines = (lines: readonly MinutesLine[], personId: string): MinutesLine[] =>
  lines.filter((line) => line.itemKind === 'action' && line.doerId === personId);
