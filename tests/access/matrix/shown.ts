/** The other half of "who may see what": whoever may read something finds it on the page where it stands. */
import type { Compared } from './compare.ts';
import { canariesIn } from './canaries.ts';
import type { HouseholdFact, ItemFact, ItemKind, PersonFact, WordRule } from './facts.ts';
import { knows, reads } from './model.ts';
import { h } from './row-words.ts';
import { rows } from './rows.ts';
import type { Fields } from './rules.ts';
import { addressOf } from './requests.ts';
import type { Town } from './town.ts';
import { verdictsOf } from './verdict.ts';
import { type KnownVisitor, visitorsOf } from './visitors.ts';
import type { MatrixVisits } from './visits.ts';

/** What stands on a page for whoever is let in there. */
interface Shown {
  readonly path: string;
  readonly query?: string;
  /** Every item of these kinds that this person reads. */
  readonly kinds?: readonly ItemKind[];
  /** Of those, only the ones of the thing in the address. */
  readonly of?: (item: ItemFact, params: Fields) => boolean;
  /** Every word under these rules that this person may know. */
  readonly words?: readonly WordRule[];
  /** What else stands in the address, one page for each. */
  readonly each?: (home: HouseholdFact) => readonly Fields[];
  /** There is no table in the address: it is that of the visitor. */
  readonly own?: (home: HouseholdFact, person: PersonFact) => boolean;
}

const meetings =
  (held: boolean) =>
  (home: HouseholdFact): Fields[] =>
    home.meetings.filter((each) => each.held === held).map(({ id }) => ({ meetingId: id }));
const clients = (home: HouseholdFact): Fields[] => home.clients.map((personId) => ({ personId }));
const itself = (kind: ItemKind, name: string): Pick<Shown, 'kinds' | 'each' | 'of'> => ({
  kinds: [kind],
  each: (home) => home.items.filter((item) => item.kind === kind).map(({ id }) => ({ [name]: id })),
  of: ({ id }, params) => id === params[name],
});

const pages: readonly Shown[] = [
  { path: '/mijn-plan', kinds: ['goal', 'action', 'good-thing'], own: (home, { id }) => home.clients.includes(id) },
  {
    path: '/namens/plan',
    kinds: ['goal', 'action'],
    own: (home, { actsFor }) => actsFor !== undefined && home.clients.includes(actsFor),
  },
  { path: h, kinds: ['goal', 'action'], words: ['reference'] },
  { path: `${h}/plan`, kinds: ['goal', 'action', 'good-thing'] },
  { path: `${h}/signalen`, kinds: ['signal'] },
  { path: `${h}/gesprekken`, kinds: ['topic'] },
  { path: `${h}/gesprekken/:meetingId/aan-tafel`, each: meetings(false), kinds: ['topic'] },
  {
    path: `${h}/gesprekken/:meetingId/aan-tafel`,
    query: '?stap=check',
    each: meetings(false),
    kinds: ['goal', 'action'],
  },
  {
    path: `${h}/gesprekken/:meetingId/verslag`,
    each: meetings(true),
    kinds: ['goal', 'action'],
    of: ({ decided }) => decided === true,
    words: ['minutes'],
  },
  { path: `${h}/voorbereiden`, kinds: ['preparation'] },
  { path: `${h}/voor-en-na`, kinds: ['situation'] },
  { path: `${h}/geld`, kinds: ['debt'] },
  { path: `${h}/geld/spoed/:crisisId`, ...itself('crisis', 'crisisId') },
  { path: `${h}/geld/rondkomen`, kinds: ['budget-line'] },
  { path: `${h}/werk`, kinds: ['work', 'talent', 'placement'] },
  {
    path: `${h}/werk/profiel/:personId`,
    each: clients,
    kinds: ['profile'],
    of: ({ adult }, { personId }) => adult === personId,
  },
  {
    path: `${h}/werk/profiel/:personId/bekijk`,
    each: clients,
    kinds: ['profile', 'release'],
    of: ({ adult }, { personId }) => adult === personId,
  },
  { path: `${h}/werk/venster`, kinds: ['release', 'placement'] },
  { path: `${h}/werknotities`, kinds: ['working-note'] },
  { path: `${h}/noodtoegang`, kinds: ['goal', 'action'] },
  { path: `${h}/keukentafel`, words: ['talk'] },
  { path: `${h}/tafel`, words: ['involved'] },
  { path: `${h}/leden`, words: ['name', 'contact'] },
];

/** For every page of this table, what of it this visitor has to find there. */
function expected(town: Town, visitor: KnownVisitor, shown: Shown, home: HouseholdFact): Map<string, Set<string>> {
  const { person } = visitor;
  const wanted = new Map<string, Set<string>>();
  const row = rows[`GET ${shown.path}`];
  if (person === null || row === undefined || shown.own?.(home, person) === false) return wanted;
  for (const each of shown.each?.(home) ?? [{}]) {
    const params: Fields = shown.own === undefined ? { householdId: home.id, ...each } : {};
    const verdicts = verdictsOf(visitor, row, params, {});
    if (verdicts.length > 1 || verdicts[0] !== 'in') continue;
    const items = home.items.filter(
      (item) =>
        shown.kinds?.includes(item.kind) === true &&
        item.beside !== true &&
        shown.of?.(item, params) !== false &&
        reads(town.facts, home, person, item),
    );
    const words = home.words.filter(
      (word) => shown.words?.includes(word.rule) === true && knows(town.facts, home, person, word),
    );
    const address = `${addressOf({ path: shown.path }, params)}${shown.query ?? ''}`;
    wanted.set(address, new Set([...items, ...words].map(({ canary }) => canary)));
  }
  return wanted;
}

/** Looks at the pages as everybody, and writes down what is missing there. */
export async function compareShown(town: Town, visits: MatrixVisits, into: Compared): Promise<void> {
  for (const visitor of visitorsOf(town)) {
    for (const shown of pages) {
      for (const home of town.facts.households) {
        for (const [address, wanted] of expected(town, visitor, shown, home)) {
          if (wanted.size === 0) continue;
          const answer = await visits.stage.scene(() => visits.visit(visitor.session, 'GET', address));
          into.requests += 1;
          into.shown += wanted.size;
          const there = canariesIn(answer.text);
          const about = { role: visitor.role, route: `GET ${shown.path}`, kind: 'own', leak: false };
          for (const canary of wanted) {
            if (there.has(canary)) continue;
            const what = [...home.items, ...home.words].find((each) => each.canary === canary);
            const named = what === undefined ? '' : 'kind' in what ? what.kind : what.rule;
            into.found.push({ ...about, model: `shows ${named} ${canary}`, http: `not there (${answer.status})` });
          }
        }
      }
    }
  }
}
