import { instantOf, addDays } from '../kernel/i18n/calendar.ts';
import { chooseWay, setReplyAddress } from '../modules/notices/index.ts';
import { act, type Stage } from './act.ts';
import type { Staff } from './town.ts';

const none = { mail: '', plannerMail: '', mobile: '', street: '', postcode: '', town: '' };
const when = { fromHour: 8, untilHour: 21, remindDays: 2, weekOverview: true, lateActions: true, version: 0 };

/** Where slips go back to, and how people of Demostad want to hear: who works there by mail, residents by turns. Addresses that lead nowhere. */
export async function chooseWays(stage: Stage, staff: Staff, today: string): Promise<void> {
  const at = instantOf(addDays(today, -20), '09:00');
  for (const [key, personId] of Object.entries(staff)) {
    await act(stage, personId, at, (cx) =>
      chooseWay(cx, personId, { ...none, ...when, channel: 'mail', mail: `${key}@demostad.example` }),
    );
  }
  await act(stage, staff.henk, at, (cx) =>
    setReplyAddress(cx, {
      name: 'Gemeente Demostad, post',
      street: 'Antwoordnummer 100',
      postcode: '6500 VB',
      town: 'Demostad',
      version: 0,
    }),
  );
  const { client } = stage.transaction;
  // Nobody sits at all these tables: as the round of reminders sees who they are.
  await client.query(`select set_config('app.errand', 'remind', true)`);
  const { rows } = await client.query<{ id: string; turn: number; careful: boolean }>(
    // With a rule about calling alone, a letter may come.
    `select p.id, m.safe_contact <> '' as careful, row_number() over (order by m.household_id, m.position)::int as turn
     from (select distinct on (person_id) person_id, household_id, position, safe_contact from member
           where client and tenant_id = current_tenant() and (safe_contact = '' or safe_contact like 'Bellen na %') order by person_id, household_id) m
     join person p on p.tenant_id = current_tenant() and p.id = m.person_id and p.kind = 'resident'`,
  );
  await client.query(`select set_config('app.errand', '', true)`);
  for (const { id, turn, careful } of rows) {
    await act(stage, id, at, (cx) => chooseWay(cx, id, careful ? letterTo(turn) : wayOf(turn)));
  }
}

const shared = { ...none, ...when, weekOverview: false };
const letterTo = (turn: number) => ({
  ...shared,
  channel: 'letter' as const,
  street: `Proefstraat ${turn}`,
  postcode: '6500 AA',
  town: 'Demostad',
});

function wayOf(turn: number) {
  if (turn % 3 === 0) return letterTo(turn);
  if (turn % 3 === 1) return { ...shared, channel: 'mail' as const, mail: `inwoner${turn}@demostad.example` };
  return { ...shared, channel: 'sms' as const, mobile: '06 12 34 56 00' };
}

/** What was told long ago is past: the mailbox begins with the last days. */
export async function forgetOldMessages({ transaction }: Stage, today: string): Promise<void> {
  await transaction.client.query(`select set_config('app.errand', 'outbox', true)`);
  await transaction.client.query('delete from outbox where tenant_id = current_tenant() and created_at < $1', [
    instantOf(addDays(today, -7), '00:00'),
  ]);
  await transaction.client.query(`select set_config('app.errand', '', true)`);
}
