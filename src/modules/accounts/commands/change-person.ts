import type { Cx } from '../../../kernel/cx.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import { endLinks } from './make-entry-link.ts';

export interface PersonChange {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly phone: string;
  /** A birth date that stands there stays as it is. */
  readonly keepsBirthDate?: boolean;
}

/**
 * Changes name, birth date and telephone of a resident or network person. Who may is for the caller's own rule.
 * @returns whether this person is known by another name or birth date from now on
 */
export async function changePerson(cx: Cx, change: PersonChange): Promise<boolean> {
  const before = await cx.db
    .selectFrom('person')
    .select(['phone', 'given_name', 'surname', 'birth_date'])
    .where('id', '=', change.personId)
    .executeTakeFirst();
  // Who has another number may have lost the telephone that the link was on.
  if (before !== undefined && before.phone !== change.phone) await endLinks(cx, change.personId, 'window');
  const birthDate = (change.keepsBirthDate === true ? before?.birth_date : null) ?? change.birthDate;
  await cx.db
    .updateTable('person')
    .set({
      given_name: change.givenName,
      surname: change.surname,
      surname_key: surnameKey(change.surname),
      birth_date: birthDate,
      phone: change.phone,
    })
    .where('id', '=', change.personId)
    .where('kind', '<>', 'staff')
    .execute();
  cx.record({
    action: 'person.change',
    objectKind: 'person',
    objectId: change.personId,
    fields: ['given_name', 'surname', 'birth_date', 'phone'],
  });
  return (
    before?.given_name !== change.givenName || before.surname !== change.surname || before.birth_date !== birthDate
  );
}
