import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { codeSigns } from '../../src/kernel/i18n/code-signs.ts';
import { tokenOf } from '../town/build.ts';

/** One meeting that goes on: who leads it, and the devices that joined it. */
export interface OpenTable {
  readonly householdId: string;
  readonly meetingId: string;
  readonly leadToken: string;
  /** The first is the wall; the others are phones of people who are there. */
  readonly deviceTokens: readonly string[];
  /** Who can be given the word. */
  readonly there: readonly string[];
}

/** In every household its planned meeting goes on now: so many people are there, the client first, and each has a screen. */
export async function openTables(owner: pg.PoolConfig, tenant: string, screens: number): Promise<OpenTable[]> {
  const pool = openPool({ ...owner, max: 2 });
  try {
    const { rows } = await pool.query<{ householdId: string; meetingId: string; lead: string; people: string[] }>(
      `select m.household_id as "householdId", m.id as "meetingId", r.person_id as lead,
         (select array_agg(a.person_id order by p.kind <> 'resident', a.person_id) from attendance a
          join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
          where a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id) as people
       from meeting m
       join role_assignment r on r.tenant_id = m.tenant_id and r.household_id = m.household_id
         and r.role = 'coordinator' and r.until_date is null
       where m.tenant_id = $1 and m.state = 'planned' order by m.household_id`,
      [tenant],
    );
    const tables: OpenTable[] = [];
    for (const [index, { householdId, meetingId, lead, people }] of rows.entries()) {
      const there = people.slice(0, screens);
      const key = [tenant, householdId, meetingId];
      await pool.query(
        `update attendance set present = true where tenant_id = $1 and household_id = $2 and meeting_id = $3 and person_id = any ($4)`,
        [...key, there],
      );
      await pool.query(
        `insert into meeting_room (tenant_id, household_id, meeting_id, opened_at, step, step_at, code)
         values ($1, $2, $3, now(), 'check', now(), $4)`,
        [...key, codeOf(index)],
      );
      const deviceTokens: string[] = [];
      for (let device = 0; device < screens - 1; device += 1) {
        const id = randomUUID();
        const token = tokenOf(id);
        await pool.query(
          `insert into table_device (tenant_id, household_id, meeting_id, id, token_hash, person_id, mark, asked_at,
             admitted_at, admitted_by_person_id) values ($1, $2, $3, $4, $5, $6, '10', now(), now(), $7)`,
          [...key, id, hashOf(token), device === 0 ? null : there[device % there.length], lead],
        );
        deviceTokens.push(token);
      }
      tables.push({ householdId, meetingId, leadToken: tokenOf(lead), deviceTokens, there });
    }
    return tables;
  } finally {
    await pool.end();
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A code of its own for every meeting. */
function codeOf(index: number): string {
  let code = '';
  for (let rest = index, sign = 0; sign < 6; sign += 1) {
    code += codeSigns[rest % codeSigns.length];
    rest = Math.floor(rest / codeSigns.length);
  }
  return code;
}
