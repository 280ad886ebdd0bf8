import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { surnameKey } from '../../src/kernel/i18n/names.ts';
import { Batch } from './batch.ts';
import { Calendar } from './calendar.ts';
import { Chance } from './chance.ts';
import { givenNames, organisations, surnames } from './words.ts';

/** Somebody who works in the town. */
export interface Professional {
  readonly id: string;
  readonly organisationId: string;
  readonly side: 'care' | 'work' | 'other';
  readonly function: string;
  readonly expertise: readonly string[];
}

/** What every household of the town is made with. */
export interface Town {
  readonly tenant: string;
  readonly host: string;
  readonly professionals: readonly Professional[];
  readonly calendar: Calendar;
  readonly chance: Chance;
}

/** The name by which the only or first town is reached; decides the tenant, as in production. */
export const townHost = 'omtafel.bench';

/** So many households one professional sits at the table of, on average. */
const householdsEach = 50;
/** So many professionals sit at one table, on average. */
const professionalsAtTable = 5;

/** One municipality with its organisations and as many professionals as the households need. */
export async function buildTown(owner: pg.Pool, households: number, now: Date, host = townHost): Promise<Town> {
  const tenant = randomUUID();
  await owner.query('insert into municipality (id, name, host, settings) values ($1, $2, $3, $4)', [
    tenant,
    'Rekenstad',
    host,
    { teamPhone: '14 024' },
  ]);
  const chance = new Chance(households);
  const batch = new Batch();
  const employers = organisations.map((organisation) => ({ ...organisation, id: randomUUID() }));
  for (const { id, name, side } of employers) batch.add('organisation', { tenant_id: tenant, id, name, side });
  const count = Math.max(8, Math.ceil((households * professionalsAtTable) / householdsEach));
  const professionals = Array.from({ length: count }, (_, index): Professional => {
    const employer = employers[index % employers.length] ?? employers[0];
    if (employer === undefined) throw new Error('a town needs an organisation');
    const id = randomUUID();
    addPerson(batch, { tenant, chance }, id, 'staff');
    const expertise = employer.name === 'Schuldhulp' ? ['money', 'debts'] : [];
    batch.add('affiliation', {
      tenant_id: tenant,
      person_id: id,
      organisation_id: employer.id,
      function: employer.function,
      expertise,
    });
    return { id, organisationId: employer.id, side: employer.side, function: employer.function, expertise };
  });
  const calendar = new Calendar(now);
  for (const { id } of professionals) addSession(batch, tenant, id, calendar);
  await batch.load(owner);
  return { tenant, host, professionals, calendar, chance };
}

/** Adds one invented person; gives the surname. */
export function addPerson(
  batch: Batch,
  { tenant, chance }: Pick<Town, 'tenant' | 'chance'>,
  id: string,
  kind: 'resident' | 'staff' | 'network',
  family?: string,
): string {
  const surname = family ?? chance.one(surnames);
  batch.add('person', {
    tenant_id: tenant,
    id,
    kind,
    given_name: chance.one(givenNames),
    surname,
    surname_key: surnameKey(surname),
    birth_date: kind === 'resident' ? `${1950 + chance.below(55)}-0${1 + chance.below(9)}-1${chance.below(10)}` : null,
    phone: '06 12 34 56 78',
  });
  return surname;
}

/** A session of somebody who signed in today. */
export function addSession(batch: Batch, tenant: string, personId: string, calendar: Calendar): void {
  batch.add('session', {
    tenant_id: tenant,
    token_hash: createHash('sha256').update(tokenOf(personId)).digest('hex'),
    person_id: personId,
    created_at: calendar.now,
    expires_at: calendar.at(1),
  });
}

/** The token in the cookie of a person of the bench; it can be told from the id, so it need not be kept. */
export const tokenOf = (personId: string): string =>
  createHash('sha256').update(`bench ${personId}`).digest('base64url');
