import { randomUUID } from 'node:crypto';
import type { Chance } from '../../../bench/town/chance.ts';
import type { KnownForm } from './forms.ts';
import { reads } from './model.ts';
import type { Asked } from './requests.ts';
import type { Town } from './town.ts';
import type { KnownVisitor } from './visitors.ts';

/** One field of a form that names something which is not this visitor's to name here. */
export interface ForeignField {
  readonly what: string;
  readonly fields: Readonly<Record<string, string | string[]>>;
}

/** Fields that are carried along and never kept, by the path of their form: any value is as good as none. */
const carried: Readonly<Record<string, readonly string[]>> = {
  '/aanmelden': ['person'],
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/keuze': ['forGoal'],
  '/huishoudens/:householdId/gesprekken/:meetingId/aan-tafel/kamer': ['asked'],
};
/** Asked of a client alone: a professional is the helper. */
const ofClients: Readonly<Record<string, readonly string[]>> = { '/huishoudens/:householdId/geld/grip': ['helper'] };
/** "The client's extension": about whom it is, is not asked of who acts for a client; it is about that client, whatever is sent. */
const notOfActing: Readonly<Record<string, readonly string[]>> = {
  '/huishoudens/:householdId/signalen/nieuw': ['about'],
};

/**
 * The same form with, in each field that holds an id, in turn: something of the same kind of another household, of another
 * municipality, of this household that this visitor may not read, and an id of nothing. None of them may be taken.
 */
export function foreignFields(
  path: string,
  { person }: KnownVisitor,
  { home }: Asked,
  form: KnownForm,
  sent: Readonly<Record<string, string | string[]>>,
  [town, other]: readonly [Town, Town],
  chance: Chance,
): ForeignField[] {
  if (person === null) return [];
  const { small, large } = town;
  const alone = [
    'together',
    'submission',
    ...(carried[path] ?? []),
    ...(person.kind === 'resident' ? [] : (ofClients[path] ?? [])),
    ...(person.actsFor === undefined ? [] : (notOfActing[path] ?? [])),
  ];
  return form.ids
    .filter(({ name }) => !alone.includes(name))
    .flatMap(({ name, usual }) => {
      const kind = kindOf(town, usual);
      const of = (where: Town, house = where.large): readonly string[] => thingsOf(where, house, kind);
      const unread =
        home === null || home.id !== large.id
          ? []
          : large.items.filter((item) => item.kind === kind && !reads(town.facts, large, person, item));
      const ids: (readonly [string, string | undefined])[] = [
        ['of nothing', randomUUID()],
        ['of another municipality', one(of(other), chance)],
        ['of another household', one(of(town, small), chance)],
        [
          'that this visitor may not read',
          one(
            unread.map(({ id }) => id),
            chance,
          ),
        ],
      ];
      return ids.flatMap(([what, id]) =>
        id === undefined || id === usual ? [] : [{ what: `${name} ${what}`, fields: { ...sent, [name]: id } }],
      );
    });
}

/** Of what has no words of its own (a place, a meeting) a goal stands for what is not there. */
const kindOf = (town: Town, id: string): string =>
  town.facts.people.has(id)
    ? 'person'
    : ([town.large, town.small].flatMap(({ items }) => items).find((item) => item.id === id)?.kind ?? 'goal');

function thingsOf({ cast }: Town, house: Town['large'], kind: string): readonly string[] {
  if (kind === 'person') return house.clients.length > 0 ? house.clients : [cast.staff.stranger];
  return house.items.filter((item) => item.kind === kind).map(({ id }) => id);
}

const one = (list: readonly string[], chance: Chance): string | undefined =>
  list.length === 0 ? undefined : list[chance.below(list.length)];
