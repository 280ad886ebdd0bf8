import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { fullName } from '../../../kernel/i18n/names.ts';

export type RequestKind = Tables['rights_request']['kind'];
export type RequestAnswer = NonNullable<Tables['rights_request']['answer']>;

/** Something that a client asked about the own data, with the answer when there is one. */
export interface RightsRequest {
  readonly id: string;
  readonly householdId: string;
  readonly kind: RequestKind;
  readonly personId: string;
  /** The record it is about; null: everything of which the organisation is responsible. */
  readonly record: { readonly table: string; readonly key: string } | null;
  readonly words: string;
  readonly askedAt: Date;
  readonly organisationId: string;
  readonly organisation: string;
  readonly law: string;
  readonly addressee: { readonly id: string; readonly name: string } | null;
  readonly answer: RequestAnswer | null;
  readonly answerWords: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string;
  readonly endedOn: string | null;
  readonly version: number;
}

const read = (cx: Cx) =>
  cx.db
    .selectFrom('rights_request as r')
    .innerJoin('organisation as o', (on) =>
      on.onRef('o.tenant_id', '=', 'r.tenant_id').onRef('o.id', '=', 'r.organisation_id'),
    )
    .leftJoin('person as a', (on) =>
      on.onRef('a.tenant_id', '=', 'r.tenant_id').onRef('a.id', '=', 'r.addressee_person_id'),
    )
    .leftJoin('person as b', (on) =>
      on.onRef('b.tenant_id', '=', 'r.tenant_id').onRef('b.id', '=', 'r.answered_by_person_id'),
    )
    .selectAll('r')
    .select([
      'o.name as organisation',
      'a.given_name as a_given',
      'a.surname as a_surname',
      'b.given_name as b_given',
      'b.surname as b_surname',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof read>['execute']>>[number];

const nameOf = (givenName: string | null, surname: string | null): string =>
  fullName({ givenName: givenName ?? '', surname: surname ?? '' });

const requestOf = (row: Row): RightsRequest => ({
  id: row.id,
  householdId: row.household_id,
  kind: row.kind,
  personId: row.person_id,
  record: row.table_name === null ? null : { table: row.table_name, key: row.item_key ?? '' },
  words: row.words,
  askedAt: row.asked_at,
  organisationId: row.organisation_id,
  organisation: row.organisation,
  law: row.law_code,
  addressee:
    row.addressee_person_id === null ? null : { id: row.addressee_person_id, name: nameOf(row.a_given, row.a_surname) },
  answer: row.answer,
  answerWords: row.answer_words,
  answeredAt: row.answered_at,
  answeredBy: nameOf(row.b_given, row.b_surname),
  endedOn: row.ended_on,
  version: row.version,
});

/** What one client asked, newest first. Checks no right: read the subject first. */
export async function requestsOf(cx: Cx, householdId: string, personId: string): Promise<RightsRequest[]> {
  const rows = await read(cx)
    .where('r.household_id', '=', householdId)
    .where('r.person_id', '=', personId)
    .orderBy('r.asked_at', 'desc')
    .execute();
  return rows.map(requestOf);
}

/** One request; null when it is not there. */
export async function requestAt(cx: Cx, householdId: string, requestId: string): Promise<RightsRequest | null> {
  const row = await read(cx).where('r.household_id', '=', householdId).where('r.id', '=', requestId).executeTakeFirst();
  return row === undefined ? null : requestOf(row);
}

/** What was asked about one record; whoever reads the record reads this beside it. */
export async function requestsAbout(cx: Cx, householdId: string, table: string, key: string): Promise<RightsRequest[]> {
  const rows = await read(cx)
    .where('r.household_id', '=', householdId)
    .where('r.table_name', '=', table)
    .where('r.item_key', '=', key)
    .orderBy('r.asked_at', 'desc')
    .execute();
  return rows.map(requestOf);
}

/** Something that a client asked, and that waits for the answer of this professional. */
export interface RightsToAnswer {
  readonly id: string;
  readonly householdId: string;
  readonly kind: RequestKind;
  /** First name. */
  readonly client: string;
}

/** SQL for `listsOf`: what waits for the answer of this professional, as `RightsToAnswer`. */
export const rightsOfPerson = `
  select r.id, r.household_id as "householdId", r.kind, p.given_name as client
  from rights_request r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
  where r.tenant_id = current_tenant() and r.addressee_person_id = $1 and r.answer is null
    and exists (select from place c where c.tenant_id = r.tenant_id and c.household_id = r.household_id
      and c.person_id = $1 and c.state = 'accepted')
  order by r.asked_at`;
