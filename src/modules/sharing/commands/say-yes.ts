import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import {
  changeTrajectory,
  proposeTrajectory,
  lockTable,
  atTable,
  tableAt,
  trajectoryOf,
} from '../../households/index.ts';
import type { Given } from '../model.ts';
import { standingConsent } from '../queries/consent.ts';
import { giveByTask } from './give-by-task.ts';
import { renewFirstTalk } from './renew-first-talk.ts';
import { takeBackYes } from './take-back-yes.ts';

export interface ConsentInput {
  /** The client who answers. */
  readonly personId: string;
  readonly answer: 'yes' | 'no';
  /** On this screen, on paper, or by word of mouth noted by a professional. */
  readonly given: Given;
  /** `YYYY-MM-DD`; the day it was said. */
  readonly onDate: string;
}

/**
 * "Ja, samen": the answer of one client to working together. A client answers for oneself alone; a professional notes
 * paper and word of mouth, or fills the screen in together with that client.
 * The answer of the one who asked first decides: yes makes the trajectory agreed and gives every organisation at the
 * table the grounds of its task; no means it does not start. What was answered before is taken back first.
 * @returns `future` when the day still has to come, `same` when this answer stood already
 */
export async function sayYes(cx: Cx, householdId: string, input: ConsentInput): Promise<'noted' | 'same' | 'future'> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'consent.say');
  checkWhoAnswers(cx, table, input);
  if (input.onDate > cx.today) return 'future';
  const earlier = await standingConsent(cx, householdId, input.personId);
  if (earlier?.answer === input.answer) return 'same';
  if (earlier !== null) await takeBackYes(cx, householdId, { personId: input.personId });
  const id = cx.newId();
  await cx.db
    .insertInto('consent')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      person_id: input.personId,
      answer: input.answer,
      given: input.given,
      on_date: input.onDate,
      noted_by_person_id: cx.actor.personId,
    })
    .execute();
  cx.record({
    action: 'consent.say',
    objectKind: 'consent',
    objectId: id,
    ...atTable(table),
    reason: input.answer,
  });
  if (input.personId === table.clientIds[0]) await followAnswer(cx, householdId, input);
  return 'noted';
}

function checkWhoAnswers(cx: Cx, table: Table, input: ConsentInput): void {
  if (!table.clientIds.includes(input.personId)) throw notFound();
  if (cx.actor.kind === 'resident') {
    if (cx.actor.personId !== input.personId) throw notFound();
    if (input.given !== 'screen') throw invalid('given');
    return;
  }
  if (cx.togetherWith !== null && cx.togetherWith !== input.personId) throw invalid('together');
  if (input.given === 'screen' && cx.togetherWith !== input.personId) throw invalid('given');
}

async function followAnswer(cx: Cx, householdId: string, { answer, onDate }: ConsentInput): Promise<void> {
  const state = (await trajectoryOf(cx, householdId))?.state;
  if (answer === 'no') {
    if (state === 'proposed') await changeTrajectory(cx, householdId, { to: 'not-started' });
    return;
  }
  if (state !== 'agreed' && state !== 'running' && state !== 'paused') {
    await proposeTrajectory(cx, householdId);
    await changeTrajectory(cx, householdId, { to: 'agreed', onDate });
    await renewFirstTalk(cx, householdId);
  }
  await giveByTask(cx, householdId);
}
