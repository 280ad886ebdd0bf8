import type { Ground, ReadingTable } from '../../../kernel/access/can.ts';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { clientsOf, type PersonAtTable, peopleFacts, type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, readingTableFrom } from '../../sharing/index.ts';
import type { InstrumentAnswer, MotivationTalk, Talent, WorkWish } from '../model.ts';
import type { WorkAction } from '../policy.ts';
import { type RawWork, readsWork, workFrom, workJson } from './work.ts';

/** What stands beside the steps: only the pages about work read it. */
export interface WorkBeside {
  readonly talents: readonly Talent[];
  readonly wishes: readonly WorkWish[];
  /** The newest talk of each adult. */
  readonly talks: readonly MotivationTalk[];
  /** The newest answer per adult and instrument. */
  readonly answers: readonly InstrumentAnswer[];
}

/** Work of one household as this actor may see it. */
export interface WorkPage extends RawWork, WorkBeside {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly people: readonly PersonAtTable[];
  /** The clients, who asked first on top. */
  readonly clients: readonly PersonAtTable[];
  /** Whose view this is: a client's, or of whom a representative acts for; null = of everybody who is read. */
  readonly adultId: string | null;
}

const ofHousehold = (alias: string): string => `${alias}.tenant_id = current_tenant() and ${alias}.household_id = $1`;
const factor = (name: string): string =>
  `'${name}', json_build_object('helps', m.${name}_helps, 'hinders', m.${name}_hinders)`;

/** SQL: `WorkBeside` of household $1; row security leaves what this person reads. */
const besideJson = `json_build_object(
  'talents', (select coalesce(json_agg(json_build_object('id', a.id, 'adultId', a.adult_person_id, 'kind', a.kind, 'words', a.words,
      'skill', a.skill, 'version', a.version) order by a.at, a.id), '[]') from talent a where ${ofHousehold('a')} and a.ended_on is null),
  'wishes', (select coalesce(json_agg(json_build_object('adultId', w.adult_person_id, 'hours', w.hours, 'days', w.days,
      'travel', w.travel, 'helps', w.helps, 'version', w.version)), '[]') from work_wish w where ${ofHousehold('w')}),
  'talks', (select coalesce(json_agg(json_build_object('adultId', m.adult_person_id, 'on', m.on_date, 'factors', json_build_object(
      ${['person', 'approach', 'goal', 'tasks'].map(factor).join(', ')}), 'smallStep', m.small_step)), '[]')
    from (select distinct on (t.adult_person_id) t.* from motivation_talk t where ${ofHousehold('t')}
      order by t.adult_person_id, t.on_date desc, t.seq desc) m),
  'answers', (select coalesce(json_agg(json_build_object('adultId', a.adult_person_id, 'instrument', a.instrument,
      'state', a.state, 'on', a.on_date)), '[]')
    from (select distinct on (i.adult_person_id, i.instrument) i.* from work_instrument i where ${ofHousehold('i')}
      order by i.adult_person_id, i.instrument, i.on_date desc, i.seq desc) a))`;

interface Row {
  readonly facts: TableFacts | null;
  readonly grounds: Ground[];
  readonly people: PersonAtTable[];
  readonly work: RawWork;
  readonly beside: WorkBeside;
}

/**
 * Reads work of one household for this actor, in one statement.
 * @throws not-found, forbidden: as `readingTableAt`, and forbidden without a ground for work
 */
export async function openWork(cx: Cx, householdId: string, action: WorkAction): Promise<WorkPage> {
  const rows = await cx.statement<Row>(
    'work-page',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, ${peopleFacts} as people, ${workJson} as work,
       ${besideJson} as beside`,
    [householdId, cx.actor.personId, cx.today],
  );
  const row = rows[0];
  const table = readingTableFrom(cx, householdId, row?.facts ?? null, row?.grounds ?? []);
  const work = row === undefined || !can(cx.actor, action, table) ? null : workFrom(cx, table, row.work);
  if (work === null || row === undefined) throw forbidden();
  const seen = <Item extends { readonly adultId: string }>(items: readonly Item[]): Item[] =>
    items.filter(({ adultId }) => readsWork(cx, table, adultId));
  const { talents, wishes, talks, answers } = row.beside;
  const adultId = cx.actor.onBehalfOf ?? (table.positions.includes('client') ? cx.actor.personId : null);
  return {
    ...work,
    talents: seen(talents),
    wishes: seen(wishes),
    talks: seen(talks),
    answers: seen(answers),
    householdId,
    table,
    people: row.people,
    clients: clientsOf(row).filter(({ personId }) => adultId === null || personId === adultId),
    adultId,
  };
}
