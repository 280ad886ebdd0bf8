import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { tokenHash } from '../../accounts/index.ts';

/** Somebody who was asked to a meeting and answers from elsewhere: by the own diary or by a personal link. */
export interface Asked {
  readonly householdId: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly answer: 'asked' | 'comes' | 'perhaps' | 'cannot' | 'not-asked';
  readonly cannotCode: string;
  readonly repliedAt: Date | null;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly client: boolean;
  readonly planned: boolean;
  readonly seated: boolean;
}

const columns = `a.household_id as "householdId", a.meeting_id as "meetingId", a.person_id as "personId", a.answer,
    a.cannot_code as "cannotCode", a.replied_at as "repliedAt", m.sequence, m.starts_at as "startsAt",
    exists (select from member c where c.tenant_id = a.tenant_id and c.household_id = a.household_id
      and c.person_id = a.person_id and c.client) as client, m.state = 'planned' and a.answer <> 'not-asked' as planned,
    (exists (select from place p where p.tenant_id = a.tenant_id and p.household_id = a.household_id
       and p.person_id = a.person_id and p.state = 'accepted')
     or exists (select from member b where b.tenant_id = a.tenant_id and b.household_id = a.household_id
       and b.person_id = a.person_id and b.client)
     or exists (select from role_assignment r where r.tenant_id = a.tenant_id and r.household_id = a.household_id
       and r.person_id = a.person_id and r.until_date is null)) as seated`;
const rows = `from attendance a
  join meeting m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.id = a.meeting_id`;

/** Who has the invitation with this name; locked, so that two answers take turns. */
export async function askedByCalendar(cx: AnonymousCx | Cx, calendarId: string): Promise<Asked | null> {
  const [asked] = await cx.onErrand('diary-reply', () =>
    cx.statement<Asked>(
      'asked-by-calendar',
      `select ${columns} ${rows} where a.tenant_id = current_tenant() and a.calendar_id = $1 for update of a`,
      [calendarId],
    ),
  );
  return asked ?? null;
}

/**
 * SQL: the telephone beside a personal link of person `a`, whether it is that of who asks (`asker`), and whether that is the
 * same person. A client's own number stands on no link: then it is that of who leads the table.
 */
export const askerColumns = `
    coalesce(nullif(case when asker.kind = 'staff' then asker.phone else '' end, ''),
      (select l.phone from role_assignment r join person l on l.tenant_id = r.tenant_id and l.id = r.person_id
       where r.tenant_id = a.tenant_id and r.household_id = a.household_id and r.until_date is null and l.phone <> ''
       order by r.role limit 1), '') as "askerPhone",
    asker.kind = 'staff' and asker.phone <> '' as "phoneOfAsker", asker.id = a.person_id as "asksSelf"`;

/**
 * What somebody with a personal link and no account sees of a meeting: who asks, when, and the own answer. Nothing of the
 * household, no place, nobody else.
 */
export interface AskedByLink extends Asked {
  readonly givenName: string;
  readonly askerGivenName: string;
  readonly askerPhone: string;
  readonly phoneOfAsker: boolean;
  readonly asksSelf: boolean;
  readonly minutesLong: number;
}

/**
 * The invitation behind a link, which holds until the meeting begins; null when there is none, it was taken back, or this
 * person left the table.
 */
export async function meetingByLink(cx: AnonymousCx | Cx, token: string): Promise<AskedByLink | null> {
  const [asked] = await cx.onErrand('diary-reply', () =>
    cx.statement<AskedByLink>(
      'asked-by-link',
      `select ${columns}, me.given_name as "givenName", asker.given_name as "askerGivenName", m.minutes_long as "minutesLong",
         ${askerColumns}
       ${rows}
       join person me on me.tenant_id = a.tenant_id and me.id = a.person_id
       join person asker on asker.tenant_id = a.tenant_id and asker.id = m.created_by_person_id
       where a.tenant_id = current_tenant() and a.link_hash = $1 for update of a`,
      [tokenHash(token)],
    ),
  );
  return asked === undefined || !asked.seated ? null : asked;
}
