import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Tables } from '../../src/kernel/db/tables.generated.ts';
import type { Batch } from './batch.ts';
import type { Table } from './table.ts';
import type { Town } from './build.ts';
import { actions as actionWords, goals as goalWords, good, notes, options as optionWords } from './words.ts';

/** The plan as the meetings need it. */
export interface MadePlan {
  /** Those that nobody worked on yet, still in their first version. */
  readonly actions: readonly string[];
  /** The last number of the plan on each of the days on which it was written. */
  readonly numberOn: ReadonlyMap<number, number>;
}

/** Days on which the plan was written: at three tables and, the rest, in between. */
export const tableDays = [-150, -90, -30] as const;
const daysBetween = [-60, -8] as const;

const actionCount = 30;

type Change = Insertable<Tables['plan_change']>;
type Item = Pick<Change, 'kind' | 'item_kind' | 'item_id' | 'domain_code' | 'adult_person_id'> & {
  readonly row: object;
};

/** Twelve goals with their options, thirty actions with notes and ticks, what people think of it, and every version. */
export function addPlan(batch: Batch, town: Town, table: Table): MadePlan {
  const { tenant, calendar, chance } = town;
  const key = { tenant_id: tenant, household_id: table.id };
  const written = new Map<number, Item[]>([...tableDays, ...daysBetween].map((day) => [day, []]));
  const keep = (day: number, item: Item) => written.get(day)?.push(item);
  const audience_id = table.audience.table;
  const goals = goalWords.map(({ domain, words }, index) => {
    const id = randomUUID();
    const day = index < 6 ? tableDays[0] : tableDays[1];
    const row = {
      ...key,
      id,
      adult_person_id: index % 4 === 3 ? null : table.clientId,
      domain_code: domain,
      words: `${words} (${table.mark})`,
      audience_id,
      position: index + 1,
      state: index === 11 ? 'reached' : 'open',
      author_person_id: table.clientId,
      created_at: calendar.at(day),
      changed_at: calendar.at(day),
      version: 1,
    } as const;
    batch.add('goal', row);
    keep(day, {
      kind: 'added',
      item_kind: 'goal',
      item_id: id,
      domain_code: domain,
      adult_person_id: row.adult_person_id,
      row,
    });
    addOptions(batch, town, table, { goalId: id, domain, adultId: row.adult_person_id, day }, keep);
    return { id, domain, adultId: row.adult_person_id };
  });

  const ids: string[] = [];
  for (let index = 0; index < actionCount; index += 1) {
    const goal = goals[index % goals.length];
    if (goal === undefined) continue;
    const id = randomUUID();
    const day = index < 10 ? tableDays[0] : index < 20 ? tableDays[1] : index < 26 ? tableDays[2] : daysBetween[1];
    const later = index < 10 ? tableDays[1] : daysBetween[0];
    const state = index < 9 ? 'done' : index === 10 ? 'stuck' : index % 5 === 0 ? 'busy' : 'open';
    const rhythm = index % 6 === 4 ? 'weekly' : null;
    const first = {
      ...key,
      id,
      goal_id: goal.id,
      adult_person_id: goal.adultId,
      what: chance.one(actionWords),
      doer_person_id:
        index % 3 === 0 ? table.clientId : (table.team[index % table.team.length]?.id ?? table.manager.id),
      together_with: index % 4 === 0 ? 'de buurvrouw' : '',
      due_on: rhythm === null ? calendar.day(day + 14 + chance.below(60)) : null,
      rhythm,
      state: 'open',
      state_words: '',
      audience_id,
      author_person_id: index % 2 === 0 ? table.clientId : table.manager.id,
      created_at: calendar.at(day),
      changed_at: calendar.at(day),
      version: 1,
    } as const;
    const item = { item_kind: 'action', item_id: id, domain_code: goal.domain, adult_person_id: goal.adultId } as const;
    keep(day, { ...item, kind: 'added', row: first });
    if (state === 'open') {
      batch.add('action', first);
      ids.push(id);
    } else {
      const now = {
        ...first,
        state,
        state_words: 'Zo staat het nu',
        changed_at: calendar.at(later),
        version: 2,
      } as const;
      batch.add('action', now);
      keep(later, { ...item, kind: 'state', row: now });
    }
    if (index % 3 === 1) {
      batch.add('action_note', {
        ...key,
        id: randomUUID(),
        action_id: id,
        on_date: calendar.day(-20),
        at: calendar.at(-20),
        by_person_id: table.manager.id,
        words: chance.one(notes),
      });
    }
    if (rhythm !== null) {
      for (const week of [-21, -14, -7]) {
        batch.add('action_tick', { ...key, action_id: id, on_date: calendar.day(week), by_person_id: table.clientId });
      }
    }
  }
  addAnswers(batch, town, table, goals, keep);
  return { actions: ids, numberOn: addVersions(batch, town, table, written) };
}

type Keep = (day: number, item: Item) => void;

function addOptions(
  batch: Batch,
  { tenant, calendar }: Town,
  table: Table,
  goal: { readonly goalId: string; readonly domain: string; readonly adultId: string | null; readonly day: number },
  keep: Keep,
): void {
  for (const [index, { words, asks, gives }] of optionWords.slice(0, 2).entries()) {
    const id = randomUUID();
    const chosen = index === 0;
    const row = {
      tenant_id: tenant,
      household_id: table.id,
      id,
      goal_id: goal.goalId,
      words,
      asks,
      gives,
      position: index + 1,
      chosen_on: chosen ? calendar.day(goal.day) : null,
      chosen_by_person_id: chosen ? table.clientId : null,
      author_person_id: table.manager.id,
      version: chosen ? 2 : 1,
    };
    batch.add('option', row);
    const item = { item_kind: 'option', item_id: id, domain_code: goal.domain, adult_person_id: goal.adultId } as const;
    keep(goal.day, { ...item, kind: 'added', row: { ...row, chosen_on: null, chosen_by_person_id: null, version: 1 } });
    if (chosen) keep(goal.day, { ...item, kind: 'chosen', row });
  }
}

/** Who stands behind the plan, and what is going well. */
function addAnswers(
  batch: Batch,
  { tenant, calendar }: Town,
  table: Table,
  goals: readonly { readonly id: string; readonly domain: string; readonly adultId: string | null }[],
  keep: Keep,
): void {
  const key = { tenant_id: tenant, household_id: table.id };
  const asked = [
    ...table.people.map((personId) => ({ personId, goal: undefined })),
    ...goals.slice(0, 3).map((goal) => ({ personId: table.clientId, goal })),
  ];
  for (const { personId, goal } of asked) {
    const row = {
      ...key,
      id: randomUUID(),
      person_id: personId,
      goal_id: goal?.id ?? null,
      action_id: null,
      answer: 'yes',
      words: 'Zo kan het lukken',
      at: calendar.at(tableDays[2]),
      typed_by_person_id: table.coordinator.id,
    } as const;
    batch.add('standing', row);
    keep(tableDays[2], {
      kind: 'answered',
      item_kind: 'standing',
      item_id: row.id,
      domain_code: goal?.domain ?? null,
      adult_person_id: goal?.adultId ?? null,
      row,
    });
  }
  for (const [index, words] of good.entries()) {
    const day = index < 3 ? tableDays[1] : daysBetween[1];
    const row = {
      ...key,
      id: randomUUID(),
      kind: index % 2 === 0 ? 'success' : 'strength',
      adult_person_id: table.clientId,
      words,
      on_date: calendar.day(day),
      audience_id: table.audience.table,
      author_person_id: table.manager.id,
    } as const;
    batch.add('good_thing', row);
    keep(day, {
      kind: 'added',
      item_kind: 'good-thing',
      item_id: row.id,
      domain_code: null,
      adult_person_id: table.clientId,
      row,
    });
  }
}

/** Every version under its number, in the order of the days. */
function addVersions(
  batch: Batch,
  { tenant, calendar }: Town,
  table: Table,
  written: ReadonlyMap<number, readonly Item[]>,
): Map<number, number> {
  const key = { tenant_id: tenant, household_id: table.id };
  const numberOn = new Map<number, number>();
  let number = 0;
  for (const [day, items] of [...written].toSorted(([a], [b]) => a - b)) {
    for (const { row, ...item } of items) {
      number += 1;
      batch.add('plan_change', {
        ...key,
        number,
        at: calendar.at(day, number % 60),
        by_person_id: table.coordinator.id,
        together_with_person_id: null,
        ...item,
        audience_id: table.audience.table,
        snapshot: row,
      });
    }
    numberOn.set(day, number);
  }
  batch.add('plan', { ...key, number, money_first: 'yes', money_first_on: calendar.day(tableDays[0]) });
  return numberOn;
}
