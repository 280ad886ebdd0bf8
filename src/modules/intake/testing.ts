import type { Cx } from '../../kernel/cx.ts';
import type { World } from '../../testing/world.ts';
import { addMember, assignRole, invitePlace } from '../households/index.ts';
import { answerInvitation, openTable, sayYes } from '../sharing/index.ts';
import { signalsOf } from './queries/readable-signals.ts';
import { signalsForMe, type WeekSignal } from './queries/week.ts';

export { signalsOf };

/** A household with a table that has begun, for tests of what is sent and read there. */
export interface Table {
  readonly householdId: string;
  /** Two clients who live together. */
  readonly samira: string;
  readonly daan: string;
  /** The starter and then case manager, of the care side. */
  readonly fatima: string;
  /** The deputy in the role, at the table, a colleague of the case manager. */
  readonly karel: string;
  /** A professional of the work side. */
  readonly omar: string;
}

/** Opens a household, invites everybody, gives the roles, and has Samira say yes to working together. */
export async function tableOf(here: World): Promise<Table> {
  const fatima = await here.staff('Fatima');
  const karel = await here.staff('Karel');
  const omar = await here.staff('Omar', { side: 'work' });
  const { householdId, clientId: samira } = await here
    .as(fatima)
    .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: 'bel na zes', client: { givenName: 'Samira' } }));
  const daan = await here
    .as(fatima)
    .run((cx) => addMember(cx, householdId, { givenName: 'Daan', kind: 'adult', client: true }));
  for (const personId of [karel, omar]) {
    await here.as(fatima).run((cx) => invitePlace(cx, householdId, { who: { personId }, whyAsked: 'nodig' }));
    await here
      .as(personId)
      .run((cx) => answerInvitation(cx, householdId, { answer: 'accept', mandate: 'ik mag beslissen' }));
  }
  await here
    .as(fatima)
    .run((cx) => assignRole(cx, householdId, { role: 'case-manager', personId: fatima, deputyId: karel }));
  const onDate = here.now.toISOString().slice(0, 10);
  await here.as(fatima).run(async (cx) => {
    await sayYes(cx, householdId, { personId: samira, answer: 'yes', given: 'spoken', onDate });
  });
  return { householdId, samira, daan: typeof daan === 'string' ? daan : '', fatima, karel, omar };
}

/** The signals of one household that wait for somebody, as Mijn week lists them. */
export const waitingAt = async (cx: Cx, householdId: string, leads = false): Promise<WeekSignal[]> => {
  const { table, signals } = await signalsOf(cx, householdId);
  return signalsForMe(cx, table, { name: 'Huis', leads }, signals);
};
