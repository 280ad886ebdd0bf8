import { randomUUID } from 'node:crypto';
import type { Chance } from '../../../bench/town/chance.ts';
import { domainCodes } from '../../../src/modules/households/index.ts';
import type { World } from '../../../src/testing/world.ts';
import type { Cast, StaffName } from './cast.ts';
import type { GroundFact } from './facts.ts';
import type { LargeTable } from './large-table.ts';

const everyDomain: readonly string[] = domainCodes;

/** Everything for everybody with a chair, so that all can write; `drawGrounds` comes after. */
export const openGrounds = (cast: Cast, table: LargeTable): GroundFact[] => {
  const organisations = new Set([...cast.people.values()].flatMap(({ organisationId }) => organisationId ?? []));
  const stands = { law: 'wmo', state: 'stands', children: table.members.slice(1) } as const;
  return everyDomain.flatMap((domain) => [
    ...[...organisations].map((organisationId) => ({ ...stands, organisationId, personId: null, domain })),
    ...Object.values(table.network).map((personId) => ({ ...stands, organisationId: null, personId, domain })),
  ]);
};

/** What stands at the large table in the end: some know all, some a part by chance, some not any more. */
export function drawGrounds(cast: Cast, table: LargeTable, chance: Chance): GroundFact[] {
  const grounds: GroundFact[] = [];
  const give = (
    holder: StaffName | { readonly personId: string },
    domains: readonly string[],
    more: Partial<Pick<GroundFact, 'law' | 'state' | 'children'>> = {},
  ) => {
    const whose =
      typeof holder === 'string'
        ? { organisationId: cast.organisationOf(holder), personId: null }
        : { organisationId: null, personId: holder.personId };
    for (const domain of domains) grounds.push({ ...whose, domain, law: 'consent', state: 'stands', ...more });
  };
  const someDomains = () => everyDomain.filter(() => chance.next() < 0.4);
  const work = ['money', 'work', 'day-activities', 'learning', 'language'];
  give('manager', everyDomain, { law: 'wmo' });
  give('coordinator', [...work, 'housing'], { law: 'participatiewet' });
  give('bound', everyDomain, { law: 'participatiewet' });
  give('starter', someDomains(), { law: 'wmo' });
  const children = table.members.slice(1);
  give('knows', everyDomain, { children });
  give('partly', ['money', ...someDomains()]);
  give('withdrawn', everyDomain, { state: 'withdrawn', children });
  give('endedGround', everyDomain, { state: 'ended' });
  give('laterGround', everyDomain, { state: 'not-yet' });
  give('lawOff', everyDomain, { law: 'wams' });
  give('left', everyDomain);
  give('stranger', everyDomain);
  give('asked', everyDomain);
  give({ personId: table.network.sister }, ['work', 'housing', 'money', ...someDomains()]);
  give({ personId: table.network.sister }, ['learning'], { children });
  give({ personId: table.network.boss }, ['work']);
  give({ personId: table.network.friend }, ['money'], { state: 'withdrawn' });
  return grounds;
}

const days = {
  stands: ['2026-11-01', null, null],
  ended: ['2026-11-01', '2026-11-20', null],
  withdrawn: ['2026-11-01', null, '2026-11-21'],
  'not-yet': ['2026-12-01', null, null],
} as const;

/** Puts exactly these grounds in the place of whatever stands, beside that of the first talk when it is named. */
export async function writeGrounds(
  town: World,
  table: LargeTable,
  by: string,
  grounds: readonly GroundFact[],
): Promise<void> {
  const { owner } = town.database;
  await owner.query('delete from ground where household_id = $1', [table.householdId]);
  const rows = grounds.map((ground) => {
    const [from, until, withdrawn] = days[ground.state];
    return {
      tenant_id: town.tenant,
      household_id: table.householdId,
      id: randomUUID(),
      organisation_id: ground.organisationId,
      person_id: ground.personId,
      domain_code: ground.domain,
      child_person_ids: ground.children ?? [],
      law_code: ground.law,
      consent_id: ground.domain === null ? null : table.consentId,
      from_date: from,
      until_date: until,
      withdrawn_on: withdrawn,
      withdrawn_by_person_id: withdrawn === null ? null : by,
      given_by_person_id: by,
    };
  });
  await owner.query(
    `insert into ground (tenant_id, household_id, id, organisation_id, person_id, domain_code, child_person_ids, law_code, consent_id,
       from_date, until_date, withdrawn_on, withdrawn_by_person_id, given_by_person_id)
     select tenant_id, household_id, id, organisation_id, person_id, domain_code, child_person_ids, law_code, consent_id,
       from_date, until_date, withdrawn_on, withdrawn_by_person_id, given_by_person_id
     from jsonb_populate_recordset(null::ground, $1)`,
    [JSON.stringify(rows)],
  );
}
