import { can, type ItemAudience, type ReadingTable } from '../../../src/kernel/access/can.ts';
import type { HouseholdFact, ItemFact, PersonFact, TownFact } from './facts.ts';
import { ofWork, reads, standingsOf } from './model.ts';

/** Items on which the one rule of access, asked with the facts of the world, and the model do not agree. */
export function itemsThatDiffer(town: TownFact): string[] {
  const found: string[] = [];
  for (const home of town.households) {
    for (const person of town.people.values()) {
      // Somebody who looks in an emergency sits at no table: that is asked by the page of the look.
      if (home.looks.some(({ personId }) => personId === person.id)) continue;
      const table = tableOf(town, home, person);
      for (const item of home.items) {
        const asker = { personId: person.id, kind: person.kind, organisationId: person.organisationId };
        // Work has an act of its own.
        const may =
          can(asker, 'item.read', table, audienceOf(home, item)) &&
          (!ofWork.includes(item.kind) || can(asker, 'work.view', table));
        // What was shown to an employer is that employer's to read by its own rows.
        if (item.employer === person.id) continue;
        if (may !== reads(town, home, person, item)) {
          found.push(`${person.id}: ${item.kind} ${item.canary}`);
        }
      }
      const { scope, ...bare } = table;
      if (scope === undefined) continue;
      // Somebody who acts for a client of whom nothing is written down any more reads nothing.
      for (const item of home.items) {
        const asker = { personId: person.id, kind: person.kind, organisationId: person.organisationId };
        if (can(asker, 'item.read', bare, audienceOf(home, item)))
          found.push(`${person.id}: ${item.kind} without a scope`);
      }
    }
  }
  return found;
}

function tableOf(town: TownFact, home: HouseholdFact, person: PersonFact): ReadingTable {
  const scope = home.representations.find(
    ({ personId, clientId, stands }) => stands && personId === person.id && clientId === person.actsFor,
  );
  const names = home.wishes.flatMap(({ clientId, named }) => named.map((personId) => ({ clientId, personId })));
  return {
    householdId: home.id,
    positions: [...standingsOf(person, home)],
    clientIds: home.clients,
    children: home.children.map((personId) => ({ personId, parentIds: home.parents, ofAge: false })),
    readOnly: home.closed,
    grounds: home.grounds
      .filter(({ state, law }) => state === 'stands' && !town.lawsOff.includes(law))
      .map(({ organisationId, personId, domain, children: childIds = [] }) => {
        const bound = organisationId !== null && home.duty.includes(organisationId);
        return { organisationId, personId, domain, childIds, named: bound ? names : null };
      }),
    ...(scope === undefined ? {} : { scope: { clientId: scope.clientId, domains: scope.domains } }),
  };
}

function audienceOf(home: HouseholdFact, { kind, audience, opened, adult, author, domain }: ItemFact): ItemAudience {
  const wished = opened === true && home.wishes.some(({ clientId }) => clientId === author);
  const message = ['signal', 'topic', 'preparation'].includes(kind);
  return {
    kind: wished ? 'opened' : audience,
    adultId: adult,
    authorId: audience === 'table' && !message ? null : author,
    domain,
  };
}
