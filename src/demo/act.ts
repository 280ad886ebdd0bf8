import type { Actor, Cx } from '../kernel/cx.ts';
import { actsNext, type Transaction } from '../kernel/db/transaction.ts';
import { withCx } from '../kernel/db/with-cx.ts';
import { calendarDay } from '../kernel/i18n/calendar.ts';
import { identify } from '../modules/accounts/index.ts';

/** Where the demo plays: one transaction of the app's role in one municipality, and who is known already. */
export interface Stage {
  readonly transaction: Transaction;
  readonly actors: Map<string, Actor>;
}

export interface ActOptions {
  /** A professional fills it in for this client ("ingevuld samen met"). */
  readonly togetherWith?: string;
}

/** Lets somebody do something at a moment, as a page would: a cx of the own, its audit events written with it. */
export async function act<T>(
  stage: Stage,
  personId: string,
  at: Date,
  work: (cx: Cx) => Promise<T>,
  options: ActOptions = {},
): Promise<T> {
  await actsNext(stage.transaction, personId, calendarDay(at));
  const actor = stage.actors.get(personId) ?? (await recognise(stage, personId));
  stage.actors.set(personId, actor);
  return withCx(
    stage.transaction,
    { actor, now: at, language: 'nl', togetherWith: options.togetherWith ?? null },
    work,
  );
}

/** The actor as the gate would find it, without a session. */
async function recognise({ transaction }: Stage, personId: string): Promise<Actor> {
  const { rows } = await transaction.client.query<Record<string, unknown>>(
    `select p.id as person_id, p.kind, p.given_name, p.surname, p.language, p.duties,
            a.organisation_id, a.function, o.name as organisation_name, o.side
     from person p
     left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
     left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
     where p.tenant_id = current_tenant() and p.id = $1`,
    [personId],
  );
  const found = identify.readActor(rows);
  if (found === null) throw new Error('nobody of that id lives or works in the demo municipality');
  return found.actor;
}

/** What a command answered when it did its work; a demo that is refused is a fault of ours. */
export function granted<T>(answer: T | string): T {
  if (typeof answer === 'string') throw new Error(`the demo was refused: ${answer}`);
  return answer;
}
