import type { Cx } from '../../../kernel/cx.ts';

/** A hat of this actor. */
export interface OwnHat {
  readonly organisationId: string;
  readonly name: string;
  readonly function: string;
}

/** For which organisations this actor works, in order of name. */
export const ownHats = (cx: Cx): Promise<OwnHat[]> =>
  cx.statement<OwnHat>(
    'own-hats',
    `select o.id as "organisationId", o.name, w.function
     from (select organisation_id, function from affiliation where tenant_id = current_tenant() and person_id = $1
           union select organisation_id, function from hat where tenant_id = current_tenant() and person_id = $1) w
     join organisation o on o.tenant_id = current_tenant() and o.id = w.organisation_id order by o.name, o.id`,
    [cx.actor.personId],
  );
