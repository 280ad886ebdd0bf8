import { randomUUID } from 'node:crypto';
import type { Batch } from './batch.ts';
import type { Table } from './table.ts';
import { type MadePlan, tableDays } from './plan.ts';
import type { Town } from './build.ts';
import { minutes } from './words.ts';

/** So many changes of each meeting stand in its minutes. */
const minutesLines = 10;
const nextDay = 12;

/** Three meetings with minutes, the next one planned, and what people bring to it. @returns the planned one */
export function addMeetings(batch: Batch, { tenant, calendar }: Town, table: Table, plan: MadePlan): string {
  const key = { tenant_id: tenant, household_id: table.id };
  const same = {
    place_chosen_by_client: true,
    created_by_person_id: table.coordinator.id,
    typed_by_person_id: table.coordinator.id,
    place: 'Het buurthuis, de kamer aan de tuin',
  };
  for (const [index, day] of tableDays.entries()) {
    const id = randomUUID();
    const next = tableDays[index + 1] ?? nextDay;
    const last = plan.numberOn.get(day) ?? 0;
    batch.add('meeting', {
      ...key,
      ...same,
      id,
      kind: index === 0 ? 'first' : 'later',
      starts_at: calendar.at(day),
      state: 'held',
      held_on: calendar.day(day),
      spoke_first_person_id: table.clientId,
      chair_person_id: table.coordinator.id,
      next_starts_at: calendar.at(next),
      next_place: same.place,
      words: minutes,
      plan_number: last,
      recorded_at: calendar.at(day, 90),
    });
    addPresence(batch, key, id, table.people, calendar.at(day + 3));
    for (let number = last; number > Math.max(0, last - minutesLines); number -= 1) {
      batch.add('meeting_change', { ...key, meeting_id: id, number, phase: index === 0 ? 'plan' : 'check' });
    }
  }
  const id = randomUUID();
  batch.add('meeting', { ...key, ...same, id, kind: 'later', starts_at: calendar.at(nextDay), state: 'planned' });
  addPresence(batch, key, id, table.people, null);
  for (const [index, words] of ['De brief over de huur', 'Hoe was de proefweek?', 'Vervoer naar school'].entries()) {
    batch.add('topic', {
      ...key,
      id: randomUUID(),
      meeting_id: index === 0 ? null : id,
      words,
      audience_id: table.audience.table,
      author_person_id: table.clientId,
      typed_by_person_id: table.clientId,
      on_date: calendar.day(-5),
    });
  }
  batch.add('preparation', {
    ...key,
    person_id: table.clientId,
    words: 'Het zou helpen als iemand met mij meeleest en als ik niet elke keer opnieuw hoef te vertellen',
    strengths: 'Ik ken veel mensen',
    shared: true,
    typed_by_person_id: table.clientId,
    changed_at: calendar.at(-5),
  });
  return id;
}

function addPresence(
  batch: Batch,
  key: { readonly tenant_id: string; readonly household_id: string },
  meetingId: string,
  people: readonly string[],
  readAt: Date | null,
): void {
  for (const [index, personId] of people.entries()) {
    const held = readAt !== null;
    batch.add('attendance', {
      ...key,
      meeting_id: meetingId,
      person_id: personId,
      answer: held || index % 3 !== 2 ? 'comes' : 'asked',
      answer_typed_by_person_id: null,
      present: held ? index % 5 !== 4 : null,
      read_at: held && index % 2 === 0 ? readAt : null,
    });
  }
}
