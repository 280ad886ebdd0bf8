import { writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { domainName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import type { FieldChange, Row } from '../rules/past.ts';
import type { ChangeLine } from '../queries/changes.ts';

const textOf = (row: Row, field: string): string => {
  const value = row[field];
  return typeof value === 'string' ? value : '';
};
const quoted = (text: string): string => `‘${text}’`;
/** The text behind a code, or the code when it is not one of ours. */
const named = (names: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code;

/** One change as one sentence, without who did it: "Nieuwe afspraak: ‘Brief openen’". The reader is "jij". */
export function changeSentence(language: Language, line: ChangeLine, readerId: string): string {
  const words = texts(language).change;
  const { row, kind } = line;
  if (kind === 'undone') return `${words.undone}: ${undoneSentence(language, line, readerId)}`;
  switch (line.itemKind) {
    case 'goal': {
      const goal = quoted(textOf(row, 'words'));
      if (kind === 'state') return `${named(words.goalState, textOf(row, 'state'))}: ${goal}`;
      if (kind === 'shared') return `${words.shared}: ${goal}`;
      if (kind === 'moved') return `${words.moved}: ${goal}`;
      return `${kind === 'added' ? words.newGoal : words.goal}: ${goal}`;
    }
    case 'option': {
      const option = quoted(textOf(row, 'words'));
      if (kind === 'chosen') return `${row['chosen_on'] ? words.chosen : words.unchosen}: ${option}`;
      return `${kind === 'added' ? words.newOption : words.option}: ${option}`;
    }
    case 'action':
      return actionSentence(language, line);
    case 'standing': {
      const names = row['goal_id'] ? words.goalStanding : row['action_id'] ? words.actionStanding : words.standing;
      const said = textOf(row, 'words');
      const stands = named(names, textOf(row, 'answer'));
      const who = line.people.get(textOf(row, 'person_id'))?.givenName ?? texts(language).somebody;
      const sentence = textOf(row, 'person_id') === readerId ? words.byYou(stands) : `${who} ${stands}`;
      return `${sentence}${said === '' ? '' : `: ${quoted(said)}`}`;
    }
    case 'good-thing':
      return `${textOf(row, 'kind') === 'strength' ? words.strength : words.success}: ${quoted(textOf(row, 'words'))}`;
    case 'plan':
      return named(words.moneyFirst, textOf(row, 'money_first'));
  }
}

/** What was taken back at the table: the text itself, or whose answer it was. */
function undoneSentence(language: Language, { row, itemKind, people }: ChangeLine, readerId: string): string {
  if (itemKind === 'standing' && textOf(row, 'person_id') === readerId) return texts(language).you;
  if (itemKind === 'standing') return people.get(textOf(row, 'person_id'))?.givenName ?? texts(language).somebody;
  if (itemKind === 'plan') return texts(language).change.moneyAnswer;
  return quoted(textOf(row, itemKind === 'action' ? 'what' : 'words'));
}

function actionSentence(language: Language, line: ChangeLine): string {
  const words = texts(language);
  const { row } = line;
  const what = quoted(textOf(row, 'what'));
  switch (line.kind) {
    case 'added':
      return `${words.change.newAction}: ${what}`;
    case 'state': {
      const said = textOf(row, 'state_words');
      return `${what}: ${named(words.states, textOf(row, 'state'))}${said === '' ? '' : `. ${quoted(said)}`}`;
    }
    case 'decided':
      return `${words.change.decided} (${textOf(row, 'authority')}), ${what}: ${quoted(textOf(row, 'decision'))}`;
    case 'shared':
      return `${words.change.shared}: ${what}`;
    case 'ticked':
      return `${words.change.ticked}: ${what}`;
    case 'noted':
      return `${what}: ${quoted(line.note)}`;
    default:
      return `${words.change.action}: ${what}`;
  }
}

/** What changed, one line per field: "Dag: van 3 november naar 5 november". */
export function fieldSentences(language: Language, line: ChangeLine): string[] {
  const words = texts(language).change;
  return line.changed.map((change) => {
    const field = words.fields[change.field];
    const from = fieldText(language, line, change, change.from);
    const to = fieldText(language, line, change, change.to);
    if (from === null || to === null) return words.only(field);
    if (from === '') return words.added(field, to);
    return to === '' ? words.removed(field, from) : words.fromTo(field, from, to);
  });
}

/** A value as people read it; null where the value itself says nothing (an id, a position). */
function fieldText(language: Language, line: ChangeLine, change: FieldChange, value: string): string | null {
  const words = texts(language);
  if (value === '' && change.field !== 'adult_person_id') return '';
  switch (change.field) {
    case 'position':
    case 'audience_id':
    case 'goal_id':
      return null;
    case 'due_on':
    case 'review_on':
    case 'decides_by':
    case 'decided_on':
    case 'chosen_on':
      return writeDate(value, language);
    case 'domain_code':
      return domainName(language, value);
    case 'doer_person_id':
      return line.people.get(value)?.givenName ?? words.somebody;
    case 'adult_person_id':
      return value === '' ? words.household : (line.people.get(value)?.givenName ?? words.somebody);
    case 'state':
      return named(line.itemKind === 'goal' ? words.goalStates : words.states, value);
    case 'rhythm':
      return named(words.rhythms, value);
    case 'answer':
    case 'money_first':
      return named(words.answers, value);
    default:
      return quoted(value);
  }
}

/** Who made the change: "Fatima, ingevuld samen met Daan", "Ilse, namens Daan". The reader is "jij". */
export function changeBy(language: Language, line: ChangeLine, readerId: string): string {
  const words = texts(language);
  const by = line.by === null ? words.somebody : line.by.id === readerId ? words.youStart : line.by.givenName;
  const name = (person: { readonly id: string; readonly givenName: string }): string =>
    person.id === readerId ? words.youAfter : person.givenName;
  if (line.onBehalfOf !== null) return `${by}, ${words.onBehalfOf(name(line.onBehalfOf))}`;
  return line.togetherWith === null ? by : `${by}, ${words.togetherWith(name(line.togetherWith))}`;
}
