import { randomUUID } from 'node:crypto';
import { addPerson } from '../../../src/modules/accounts/index.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast } from './cast.ts';
import type { LookFact, RepresentationFact } from './facts.ts';
import type { LargeTable } from './large-table.ts';

const care = [
  'physical-health',
  'mental-health',
  'addiction',
  'relations-at-home',
  'housing',
  'children',
  'daily-life',
];
const contacts = ['safety', 'social-relations', 'justice', 'meaning'];

/** Who acts for the first client, each within the scope of the law, or of what was agreed; one of them not any more. */
export async function actForClient(world: World, cast: Cast, table: LargeTable): Promise<RepresentationFact[]> {
  const { manager } = cast.staff;
  const [clientId] = table.clients;
  const made: RepresentationFact[] = [];
  const act = async (kind: RepresentationFact['kind'], domains: string[] | null, stands: boolean) => {
    const personId = await world
      .as(manager)
      .run((cx) => addPerson(cx, { kind: 'network', givenName: kind, surname: 'Vertegenwoordiger' }));
    cast.people.set(personId, { id: personId, kind: 'network', duties: [], organisationId: null, actsFor: clientId });
    const fact = { id: randomUUID(), personId, clientId, kind, domains, stands };
    await world.database.owner.query(
      `insert into representation (tenant_id, household_id, id, client_person_id, person_id, kind, domains, paper, from_date,
         until_date, recorded_by_person_id, recorded_on)
       values ($1, $2, $3, $4, $5, $6, $7, 'een beschikking', '2026-01-01', $8, $9, '2026-01-01')`,
      [
        world.tenant,
        table.householdId,
        fact.id,
        clientId,
        personId,
        kind,
        domains,
        stands ? '2028-01-01' : '2026-11-01',
        manager,
      ],
    );
    made.push(fact);
  };
  await act('administrator', ['money'], true);
  await act('mentor', [...care, ...contacts], true);
  await act('guardian', null, true);
  await act('mandated', ['work', 'learning'], true);
  await act('parent', ['money', 'work'], false);
  return made;
}

/** A look by the emergency route that is open now, of somebody without a place, and one of another that is over. */
export async function lookInEmergency(world: World, cast: Cast, table: LargeTable): Promise<LookFact[]> {
  const looks: LookFact[] = [
    { id: randomUUID(), personId: cast.staff.stranger, domains: ['mental-health', 'housing', 'money'], open: true },
    { id: randomUUID(), personId: cast.staff.colleague, domains: ['money'], open: false },
  ];
  for (const { id, personId, domains, open } of looks) {
    const since = open ? '1 minute' : '5 hours';
    await world.database.owner.query(
      `insert into emergency_look (tenant_id, household_id, id, person_id, organisation_id, domains, reason, asked_at,
         opened_at, ends_at, tell_at)
       values ($1, $2, $3, $4, $5, $6, 'Iemand is in gevaar en niemand neemt op.', now() - $7::interval, now() - $7::interval,
         now() - $7::interval + interval '4 hours', now() + interval '20 hours')`,
      [world.tenant, table.householdId, id, personId, cast.people.get(personId)?.organisationId, domains, since],
    );
  }
  return looks;
}
