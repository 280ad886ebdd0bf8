import { invitationText, openEnvelope } from '../../../kernel/calendar/entry.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';

/** What goes along with a message about a meeting, for the diary of one person. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

interface Row {
  readonly personId: string;
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutesLong: number;
  readonly answer: string;
  readonly state: string;
  readonly language: Language;
}

/**
 * Invitations to a meeting as it stands, by person; with `off` what takes them back. Mail addresses and the address of the
 * site are filled in when it is sent (kernel/mail).
 */
export async function invitationsTo(
  cx: Cx,
  meeting: { readonly householdId: string; readonly id: string },
  people: readonly string[],
  off = false,
): Promise<ReadonlyMap<string, Invitation>> {
  const rows = await cx.statement<Row>(
    'invitations-to',
    `select a.person_id as "personId", calendar_uid(a.tenant_id, a.calendar_id) as uid, m.sequence,
       m.starts_at as "startsAt", m.minutes_long as "minutesLong", a.answer, m.state, p.language
     from attendance a
     join meeting m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.id = a.meeting_id
     join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where a.tenant_id = current_tenant() and a.household_id = $1 and a.meeting_id = $2 and a.person_id = any($3::uuid[])`,
    [meeting.householdId, meeting.id, people],
  );
  return new Map(
    rows.map(({ personId, answer, state, language, sequence, ...entry }) => [
      personId,
      {
        method: off ? 'CANCEL' : 'REQUEST',
        text: invitationText(
          // Who is taken off the list gets a higher number than anybody; a meeting that is off has one already.
          { ...entry, stamp: cx.now, cancelled: off, sequence: off && state === 'planned' ? sequence + 1 : sequence },
          { ...openEnvelope, comes: answer === 'comes' },
          { link: '{site}', language },
        ),
      },
    ]),
  );
}
