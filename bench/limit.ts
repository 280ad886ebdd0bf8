/**
 * The limit: what PostgreSQL and node:http can do at best for the same plan. Per request one statement that gives the
 * whole plan as one JSON text, sent as it is: no templates, no session, no row security, no audit event.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

/** As many as two processors keep busy; more only wait for each other. */
const connections = 8;

const statement = `
select json_build_object(
  'name', h.name,
  'people', (select json_agg(json_build_object('id', p.id, 'givenName', p.given_name, 'surname', p.surname,
               'kind', c.kind, 'function', c.function, 'organisation', o.name))
             from place c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
             left join organisation o on o.tenant_id = c.tenant_id and o.id = c.organisation_id
             where c.tenant_id = h.tenant_id and c.household_id = h.id),
  'goals', (select json_agg(json_build_object('id', g.id, 'words', g.words, 'domain', g.domain_code, 'state', g.state,
              'adult', g.adult_person_id, 'version', g.version,
              'options', (select json_agg(json_build_object('id', x.id, 'words', x.words, 'asks', x.asks,
                            'gives', x.gives, 'chosenOn', x.chosen_on, 'version', x.version) order by x.position)
                          from option x where x.tenant_id = g.tenant_id and x.household_id = g.household_id
                            and x.goal_id = g.id)) order by g.position)
            from goal g where g.tenant_id = h.tenant_id and g.household_id = h.id),
  'actions', (select json_agg(json_build_object('id', a.id, 'goal', a.goal_id, 'what', a.what,
                'doer', a.doer_person_id, 'with', a.together_with, 'dueOn', a.due_on, 'rhythm', a.rhythm,
                'state', a.state, 'stateWords', a.state_words, 'changedAt', a.changed_at, 'version', a.version)
                order by a.due_on)
              from action a where a.tenant_id = h.tenant_id and a.household_id = h.id),
  'standing', (select json_agg(json_build_object('person', s.person_id, 'goal', s.goal_id, 'answer', s.answer,
                 'words', s.words, 'at', s.at))
               from standing s where s.tenant_id = h.tenant_id and s.household_id = h.id),
  'goodThings', (select json_agg(json_build_object('kind', t.kind, 'words', t.words, 'on', t.on_date) order by t.on_date desc)
                 from good_thing t where t.tenant_id = h.tenant_id and t.household_id = h.id),
  'nextMeeting', (select json_build_object('startsAt', m.starts_at, 'place', m.place)
                  from meeting m where m.tenant_id = h.tenant_id and m.household_id = h.id and m.state = 'planned'
                  order by m.starts_at limit 1)
)::text as plan
from household h where h.tenant_id = $1 and h.id = $2`;

/** A town as the limit needs it: a database, by the owner's role, and the one municipality in it. */
export interface LimitTown {
  readonly database: pg.PoolConfig;
  readonly tenant: string;
}

interface Open {
  readonly pool: pg.Pool;
  readonly tenant: string;
}

/** Answers `/<number of the town>/<household>`. */
function serve(towns: readonly Open[]): void {
  const server = createServer((request, response) => {
    const [, town = '', householdId = ''] = (request.url ?? '').split('/');
    const { pool, tenant } = towns[Number(town)] as Open;
    pool.query<{ plan: string }>({ name: 'plan', text: statement, values: [tenant, householdId] }).then(
      ({ rows }) => {
        const text = rows[0]?.plan;
        response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(text);
      },
      () => response.writeHead(500).end(),
    );
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

process.on('message', (towns: readonly LimitTown[]) => {
  serve(
    towns.map(({ database, tenant }) => {
      const pool = new pg.Pool({ ...database, max: connections });
      pool.on('error', () => {}); // the database stops before this process does
      return { pool, tenant };
    }),
  );
});
process.on('disconnect', () => process.exit(0));
