import type { Language } from '../../../kernel/i18n/language.ts';
import { texts } from '../messages/index.ts';
import type { Row } from '../rules/past.ts';
import { planPaths } from '../paths.ts';
import type { ChangeLine, newsFields } from '../queries/changes.ts';

const textOf = (row: Row, field: (typeof newsFields)[number]): string => {
  const value = row[field];
  return typeof value === 'string' ? value : '';
};
const named = (names: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code;

/** A short line fits two lines of a small phone; words of people are cut to so many signs until it does. */
const briefLine = 54;
const briefWords = [34, 28, 22, 16];

/** Cut between words, never inside one; a single long word is cut where it has to be. */
export function shortened(text: string, most: number): string {
  const signs = [...text];
  if (signs.length <= most) return text;
  const start = signs.slice(0, most).join('');
  const space = start.lastIndexOf(' ');
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s,.;:–-]+$/, '')}…`;
}

/**
 * What somebody else did, as one sentence with who did it: "Omar over ‘Schuldhulp zoeken’: lukt nog niet". `brief` is
 * for a phone: long words are cut and what was said with it is left for the page behind it (`newsPath`).
 */
export function newsSentence(language: Language, line: ChangeLine, options: { readonly brief?: boolean } = {}): string {
  if (options.brief !== true) return sentence(language, line, null);
  const tries = briefWords.map((most) => sentence(language, line, most));
  return tries.find((each) => [...each].length <= briefLine) ?? tries.at(-1) ?? '';
}

/** @param most signs of somebody's words; null = all of them, and what was said with it */
function sentence(language: Language, line: ChangeLine, most: number | null): string {
  const all = texts(language);
  const words = all.news;
  const { row, kind } = line;
  const quoted = (text: string) => `‘${most === null ? text : shortened(text, most)}’`;
  const said = (text: string, before: string) => (most !== null || text === '' ? '' : `${before}${quoted(text)}`);
  const alone = line.by?.givenName ?? all.somebody;
  const by = line.onBehalfOf === null ? alone : `${alone}, ${all.onBehalfOf(line.onBehalfOf.givenName)},`;
  const who = line.togetherWith === null ? by : words.both(by, line.togetherWith.givenName);
  const item = quoted(textOf(row, line.itemKind === 'action' ? 'what' : 'words'));
  if (kind === 'undone') return `${all.change.undone}: ${line.itemKind === 'plan' ? all.change.moneyAnswer : item}`;
  switch (line.itemKind) {
    case 'goal':
      if (kind === 'state') return `${named(all.change.goalState, textOf(row, 'state'))}: ${item}`;
      if (kind === 'moved') return words.moved(who);
      if (kind === 'shared') return words.shared(who, item);
      return kind === 'added' ? words.goal(who, item) : words.changed(who, item);
    case 'option':
      if (kind === 'chosen') return row['chosen_on'] ? words.chosen(who, item) : words.unchosen(who, item);
      return words.option(who, item);
    case 'action':
      switch (kind) {
        case 'added':
          return words.action(who, item);
        case 'state':
          return `${words.about(who, item)} ${named(all.states, textOf(row, 'state'))}${said(textOf(row, 'state_words'), '. ')}`;
        case 'noted':
          return most !== null ? words.wrote(who, item) : `${words.about(who, item)} ${quoted(line.note)}`;
        case 'decided':
          return `${words.decided(item)}${said(textOf(row, 'decision'), ': ')}`;
        case 'ticked':
          return words.ticked(who, item);
        case 'shared':
          return words.shared(who, item);
        default:
          return words.changed(who, item);
      }
    case 'standing': {
      const person = line.people.get(textOf(row, 'person_id'))?.givenName ?? all.somebody;
      const names = row['goal_id']
        ? all.change.goalStanding
        : row['action_id']
          ? all.change.actionStanding
          : all.change.standing;
      return `${person} ${named(names, textOf(row, 'answer'))}${said(textOf(row, 'words'), ': ')}`;
    }
    case 'good-thing':
      return textOf(row, 'kind') === 'strength' ? words.strength(who, item) : words.success(who, item);
    case 'plan':
      return named(all.change.moneyFirst, textOf(row, 'money_first'));
  }
}

/** Where a reader finds the whole of it. */
export function newsPath(householdId: string, line: ChangeLine): string {
  const goalId = textOf(line.row, 'goal_id');
  switch (line.itemKind) {
    case 'action':
      return planPaths.action(householdId, line.itemId);
    case 'goal':
      return planPaths.goal(householdId, line.itemId);
    case 'option':
      return planPaths.goal(householdId, goalId);
    case 'standing':
      if (line.row['action_id']) return planPaths.action(householdId, textOf(line.row, 'action_id'));
      return goalId === '' ? planPaths.standing(householdId) : planPaths.goal(householdId, goalId);
    case 'good-thing':
    case 'plan':
      return planPaths.plan(householdId);
  }
}
