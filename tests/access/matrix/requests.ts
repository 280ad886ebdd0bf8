import { randomUUID } from 'node:crypto';
import type { Chance } from '../../../bench/town/chance.ts';
import type { Route } from '../../../src/kernel/web/route.ts';
import type { HouseholdFact } from './facts.ts';
import type { Town } from './town.ts';

/** Which object stands in the address, seen from the large table. */
export type Kind = 'none' | 'own' | 'other-table' | 'joined' | 'other-municipality' | 'mixed' | 'random' | 'malformed';

export interface Asked {
  readonly kind: Kind;
  readonly params: Readonly<Record<string, string>>;
  readonly home: HouseholdFact | null;
}

const malformed = ['kaas', '00000000', "1' or '1'='1", '%2e%2e', 'NULL', '__proto__'];

/** Ids in the address of a route, of every kind there is; one by chance where a kind has several. */
export function askedOf(route: Pick<Route, 'path'>, town: Town, other: Town, chance: Chance): Asked[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  if (names.length === 0) return [{ kind: 'none', params: {}, home: null }];
  const ofTown = (from: Town, name: string): string =>
    name === 'householdId' ? from.large.id : one(from.ids[name] ?? [], chance);
  const filled = (choose: (name: string) => string): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, choose(name)]));
  const { large, small, closed } = town;
  const at = (home: HouseholdFact) =>
    filled((name) => (name === 'householdId' ? home.id : thingAt(home, name, chance)));
  const found: Asked[] = [
    { kind: 'own', home: large, params: filled((name) => ofTown(town, name)) },
    { kind: 'other-municipality', home: null, params: filled((name) => ofTown(other, name)) },
    { kind: 'random', home: null, params: filled(() => randomUUID()) },
    { kind: 'malformed', home: null, params: filled(() => one(malformed, chance)) },
  ];
  if (!names.includes('householdId')) return found;
  found.push(
    { kind: 'other-table', home: small, params: at(small) },
    { kind: 'joined', home: closed, params: at(closed) },
  );
  if (names.length === 1) return found;
  // A thing of the large table asked for at another, one of another at the large table, one that is nowhere.
  const from = (home: HouseholdFact, thing: (name: string) => string) =>
    filled((name) => (name === 'householdId' ? home.id : thing(name)));
  found.push(
    { kind: 'own', home: large, params: filled((name) => ofTown(town, name)) },
    { kind: 'mixed', home: small, params: from(small, (name) => ofTown(town, name)) },
    { kind: 'mixed', home: large, params: from(large, (name) => ofTown(other, name)) },
    { kind: 'mixed', home: large, params: from(large, (name) => thingAt(small, name, chance)) },
    { kind: 'random', home: large, params: from(large, () => randomUUID()) },
    { kind: 'malformed', home: large, params: from(large, () => one(malformed, chance)) },
  );
  return found;
}

const kinds: Readonly<Record<string, string>> = {
  goalId: 'goal',
  actionId: 'action',
  signalId: 'signal',
  topicId: 'topic',
  noteId: 'working-note',
};

/** Something of a small table, or an id that nothing has. */
function thingAt(home: HouseholdFact, name: string, chance: Chance): string {
  const items = home.items.filter(({ kind }) => kind === kinds[name]).map(({ id }) => id);
  const others = name === 'personId' ? home.clients : name === 'placeId' ? home.seats.map(({ id }) => id) : [];
  const found = [...items, ...others];
  return found.length === 0 ? randomUUID() : one(found, chance);
}

function one(list: readonly string[], chance: Chance): string {
  return list[chance.below(list.length)] ?? randomUUID();
}

/** The address of a route with these ids. */
export const addressOf = (route: Pick<Route, 'path'>, params: Readonly<Record<string, string>>): string =>
  route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
