import type { Cx, Duty } from '../../../kernel/cx.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import type { Hat } from '../model.ts';
import { keepHats } from './hats.ts';

export interface NewPerson {
  readonly kind: 'resident' | 'staff' | 'network' | 'office';
  readonly duties?: readonly Duty[];
  readonly givenName: string;
  readonly surname?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string | null;
  readonly phone?: string;
  /** For staff and office: the organisation, what the person does there and knows about, and the days of work (1 = Monday). */
  readonly affiliation?: {
    readonly organisationId: string;
    readonly function: string;
    readonly expertise?: readonly string[];
    readonly workingDays?: readonly number[];
  };
  /** The other organisations for which this person works. */
  readonly otherHats?: readonly Hat[];
}

/** Adds a person of this municipality; gives the id. Who may is for the caller's own rule. */
export async function addPerson(cx: Cx, person: NewPerson): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('person')
    .values({
      tenant_id: cx.tenant,
      id,
      kind: person.kind,
      given_name: person.givenName,
      surname: person.surname ?? '',
      surname_key: surnameKey(person.surname ?? ''),
      birth_date: person.birthDate ?? null,
      phone: person.phone ?? '',
      duties: [...(person.duties ?? [])],
    })
    .execute();
  if (person.affiliation !== undefined) {
    await cx.db
      .insertInto('affiliation')
      .values({
        tenant_id: cx.tenant,
        person_id: id,
        organisation_id: person.affiliation.organisationId,
        function: person.affiliation.function,
        expertise: [...(person.affiliation.expertise ?? [])],
        working_days: [...(person.affiliation.workingDays ?? [1, 2, 3, 4, 5])],
      })
      .execute();
  }
  if (person.otherHats !== undefined) await keepHats(cx, id, person.otherHats);
  cx.record({ action: 'person.add', objectKind: 'person', objectId: id, reason: person.kind });
  return id;
}
