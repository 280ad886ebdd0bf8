/**
 * The limit: what PostgreSQL and node:http can do at best for the same plan. Per request one statement that gives the
 * whole plan as one JSON text, sent as it is: no templates, no session, no row security. With it goes one insert into the
 * audit trail, as with every page; `limit-read` leaves that out.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { insertEvents } from '../src/kernel/audit/event.ts';
import { openPool } from '../src/kernel/db/pool.ts';

/** As many as two processors keep busy; more only wait for each other. */
const connections = 8;

const statement = `
select json_build_object(
  'name', h.name,
  'people', (select json_agg(x) from (
    select p.id, p.given_name, p.surname, c.kind, c.function, o.name as organisation
    from place c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
    left join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
    where c.tenant_id = h.tenant_id and c.household_id = h.id) x),
  'goals', (select json_agg(x) from (
    select g.id, g.words, g.domain_code, g.state, g.adult_person_id, g.version
    from goal g where g.tenant_id = h.tenant_id and g.household_id = h.id order by g.position) x),
  'options', (select json_agg(x) from (
    select o.id, o.goal_id, o.words, o.asks, o.gives, o.chosen_on, o.version
    from option o where o.tenant_id = h.tenant_id and o.household_id = h.id order by o.position) x),
  'actions', (select json_agg(x) from (
    select a.id, a.goal_id, a.what, a.doer_person_id, a.together_with, a.due_on, a.rhythm, a.state, a.state_words,
      a.changed_at, a.version
    from action a where a.tenant_id = h.tenant_id and a.household_id = h.id order by a.due_on) x),
  'standing', (select json_agg(x) from (
    select s.person_id, s.goal_id, s.answer, s.words, s.at
    from standing s where s.tenant_id = h.tenant_id and s.household_id = h.id) x),
  'goodThings', (select json_agg(x) from (
    select t.kind, t.words, t.on_date
    from good_thing t where t.tenant_id = h.tenant_id and t.household_id = h.id order by t.on_date desc) x),
  'nextMeeting', (select row_to_json(x) from (
    select m.starts_at, m.place from meeting m
    where m.tenant_id = h.tenant_id and m.household_id = h.id and m.state = 'planned' order by m.starts_at limit 1) x)
)::text as plan
from household h where h.tenant_id = $1 and h.id = $2`;

/** Of a municipality that is not there, so that nobody seals these rows while something else is measured. */
const nowhere = randomUUID();

/** Both statements leave together. */
async function planOf(
  pool: pg.Pool,
  tenant: string,
  householdId: string,
  audited: boolean,
): Promise<string | undefined> {
  const client = await pool.connect();
  try {
    const found = client.query<{ plan: string }>({ name: 'plan', text: statement, values: [tenant, householdId] });
    const written = audited ? client.query({ name: 'audit', ...auditOf(householdId) }) : null;
    const { rows } = await found;
    await written;
    return rows[0]?.plan;
  } finally {
    client.release();
  }
}

const auditOf = (householdId: string) =>
  insertEvents([{ action: 'own-plan.view', objectKind: 'plan', householdId, role: 'client' }], {
    tenant: nowhere,
    actorPersonId: householdId,
    organisationId: null,
    togetherWith: null,
    onBehalfOf: null,
    requestId: randomUUID(),
    at: new Date(),
  });

/** Answers `/<number of the town>/<municipality>/<household>`, with `?read` without a row in the trail. */
function serve(towns: readonly pg.Pool[]): void {
  const server = createServer((request, response) => {
    const [path = '', asked] = (request.url ?? '').split('?');
    const [, town = '', tenant = '', householdId = ''] = path.split('/');
    planOf(towns[Number(town)] as pg.Pool, tenant, householdId, asked === undefined).then(
      (text) => {
        response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(text);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

/** Told the database of each town, by the owner's role. */
process.on('message', (towns: readonly pg.PoolConfig[]) => {
  serve(
    towns.map((database) => {
      const pool = openPool({ ...database, max: connections });
      pool.on('error', () => {}); // the database stops before this process does
      return pool;
    }),
  );
});
process.on('disconnect', () => process.exit(0));
