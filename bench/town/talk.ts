import { randomUUID } from 'node:crypto';
import { domains } from '../../src/modules/households/index.ts';
import type { Batch } from './batch.ts';
import type { Table } from './table.ts';
import type { Town } from './build.ts';

/** So many of the signals of this week were opened by the case manager; the others wait. */
const signalsRead = 0.8;

/** The kitchen-table talk over all life domains, and two signals since. */
export function addTalk(batch: Batch, { tenant, calendar, chance }: Town, table: Table): void {
  const key = { tenant_id: tenant, household_id: table.id };
  batch.add('kitchen_talk', {
    ...key,
    held_on: calendar.day(-199),
    by_person_id: table.manager.id,
    own_network: 'Een zus in de stad en de buurvrouw, die op de kinderen let',
    strengths: 'Houdt vol, kookt goed, kent veel mensen in de straat',
  });
  for (const [index, { code }] of domains.entries()) {
    const flag = index < 4 ? 'question' : chance.next() < 0.2 ? 'suspicion' : 'none';
    const written = flag === 'question';
    batch.add('domain_flag', { ...key, domain_code: code, flag });
    batch.add('domain_answer', {
      ...key,
      domain_code: code,
      state: written ? 'written' : 'discussed',
      flag,
      words: written ? 'Hier loopt het al langer vast, en het ene maakt het andere erger.' : '',
      why_needed: written ? 'Nodig om samen te kunnen kiezen waar we beginnen' : '',
    });
  }
  for (const day of [-40, -2]) {
    const id = randomUUID();
    const answered = day < -10;
    const read = answered || chance.next() < signalsRead;
    batch.add('signal', {
      ...key,
      id,
      adult_person_id: table.clientId,
      from_person_id: table.clientId,
      typed_by_person_id: table.clientId,
      words: 'Er kwam een brief dat de huur hoger wordt. Ik weet niet of dat kan.',
      audience_id: table.audience.table,
      sent_at: calendar.at(day),
      answer: answered ? 'Ik heb de brief gezien, we kijken er donderdag samen naar.' : '',
      answered_at: answered ? calendar.at(day + 1) : null,
      answered_by_person_id: answered ? table.manager.id : null,
    });
    batch.add('signal_reader', {
      ...key,
      signal_id: id,
      person_id: table.manager.id,
      reason: 'case-manager',
      read_at: read ? calendar.at(day + 1) : null,
    });
  }
}
