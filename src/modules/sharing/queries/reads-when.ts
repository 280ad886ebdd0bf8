import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type Diary, readBy } from '../model.ts';

interface NamedDiary extends Diary {
  readonly name: string;
  readonly givenName: string;
  readonly absences: readonly { readonly from: string; readonly until: string; readonly deputyId: string | null }[];
}

/** The part of "who reads this and when" that comes from the database: see `readingFacts`. */
export interface ReadingFacts {
  readonly readerId: string;
  /** No case manager yet: the starter reads. */
  readonly starter: boolean;
  readonly deputyId: string | null;
  readonly diaries: readonly NamedDiary[];
}

/**
 * SQL: who reads what is sent to household $1 (the case manager, or the starter while there is none), from day $3 on:
 * working days, absences and deputies, as one JSON object. NULL when nobody leads, or there is no such household.
 */
export const readingFacts = `(
  select json_build_object('readerId', l.person_id, 'starter', l.starter, 'deputyId', l.deputy_person_id, 'diaries', (
    select json_agg(json_build_object(
      'personId', p.id, 'givenName', p.given_name, 'name', trim(p.given_name || ' ' || p.surname),
      'workingDays', coalesce(f.working_days, '{1,2,3,4,5}'),
      'absences', (select coalesce(json_agg(json_build_object('from', b.from_date, 'until', b.until_date, 'deputyId', s.deputy_person_id)
                            order by b.from_date), '[]')
                   from absence b left join stand_in s on s.tenant_id = b.tenant_id and s.household_id = $1
                     and s.absence_id = b.id and s.refused is null
                   where b.tenant_id = p.tenant_id and b.person_id = p.id and b.until_date >= $3::date)))
    from person p left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
    where p.tenant_id = current_tenant() and p.id = any(array(
      select l.person_id union select l.deputy_person_id union select s.deputy_person_id from stand_in s
      where s.tenant_id = current_tenant() and s.household_id = $1 and s.person_id = l.person_id and s.refused is null
        and s.until_date >= $3::date))))
  from (
    select coalesce(r.person_id, own.person_id) as person_id, r.deputy_person_id, r.person_id is null as starter
    from household h left join place own on own.tenant_id = h.tenant_id and own.household_id = h.id
      and own.person_id = h.initiator_person_id and own.state = 'accepted' left join role_assignment r on r.tenant_id = h.tenant_id and r.household_id = h.id
      and r.role = 'case-manager' and r.until_date is null
    where h.tenant_id = current_tenant() and h.id = $1) l
  where l.person_id is not null)`;

/** Who reads it, by name, and on which day at the latest. */
export interface ReadsWhen {
  readonly personId: string;
  readonly givenName: string;
  readonly name: string;
  readonly onDay: string;
  /** Gets it too because the reader is away, or null. */
  readonly deputyId: string | null;
}

/** Works out from the facts who reads what is sent at a moment; null when there is nobody. */
export function readsWhen(facts: ReadingFacts | null, sentAt: Date): ReadsWhen | null {
  const day = calendarDay(sentAt);
  const diaryOf = (personId: string | null): NamedDiary | undefined => {
    const diary = facts?.diaries.find((each) => each.personId === personId);
    // Facts that were read earlier may hold an absence that is over by now.
    return diary && { ...diary, absences: diary.absences.filter((away) => away.until >= day) };
  };
  const reader = diaryOf(facts?.readerId ?? null);
  if (facts === null || reader === undefined) return null;
  const stands = [facts.deputyId, ...reader.absences.map((away) => away.deputyId)];
  const deputies = [...new Set(stands)].map(diaryOf).filter((diary) => diary !== undefined);
  const found = readBy({ sentAt, reader, deputies });
  const who = diaryOf(found.personId) ?? reader;
  return { ...found, givenName: who.givenName, name: who.name };
}
