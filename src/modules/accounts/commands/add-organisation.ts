import type { Cx } from '../../../kernel/cx.ts';

export interface NewOrganisation {
  readonly name: string;
  readonly side: 'care' | 'work' | 'other';
  /** Has duties to report under the Participatiewet; the client is told before speaking. */
  readonly participationActDuty?: boolean;
  /** Does what the municipality must do by law; consent would not be free there. */
  readonly municipalTask?: boolean;
}

/** Adds an organisation of this municipality; gives the id. */
export async function addOrganisation(cx: Cx, organisation: NewOrganisation): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('organisation')
    .values({
      tenant_id: cx.tenant,
      id,
      name: organisation.name,
      side: organisation.side,
      participation_act_duty: organisation.participationActDuty ?? false,
      municipal_task: organisation.municipalTask ?? false,
    })
    .execute();
  cx.record({ action: 'organisation.add', objectKind: 'organisation', objectId: id });
  return id;
}
