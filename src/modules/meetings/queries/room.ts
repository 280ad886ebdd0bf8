import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { AgendaStep, Reply, Hand } from '../model.ts';
import type { Side } from '../rules/balance.ts';

/** A phone or screen that asked for a chair by the code, as who leads the meeting sees it. */
export interface Device {
  readonly id: string;
  /** Null: a screen for everybody. */
  readonly personId: string | null;
  readonly givenName: string | null;
  readonly mark: string;
  readonly admitted: boolean;
  readonly wants: Hand | null;
}

/** A question to the table with the answers that this reader may read now. */
export interface Question {
  readonly id: string;
  readonly kind: 'behind' | 'round';
  readonly goalId: string | null;
  readonly actionId: string | null;
  readonly words: string;
  readonly askedAt: Date;
  readonly closed: boolean;
  readonly closedAt: Date | null;
  readonly replies: readonly Reply[];
}

export interface Room {
  readonly openedAt: Date;
  readonly step: AgendaStep;
  readonly stepAt: Date;
  readonly itemId: string | null;
  readonly speakerId: string | null;
  readonly code: string;
  readonly over: boolean;
  /** Whether who spoke is counted; turns are for who leads. */
  readonly counts: 'off' | 'sides' | 'names';
  readonly turns: readonly { readonly side: Side; readonly personId: string | null }[];
  readonly devices: readonly Device[];
  /** The newest question; null when none was asked. */
  readonly question: Question | null;
}

type Row = Omit<Room, 'openedAt' | 'stepAt' | 'question'> & {
  readonly openedAt: string | Date;
  readonly stepAt: string | Date;
  readonly question:
    | (Omit<Question, 'askedAt' | 'closedAt'> & {
        readonly askedAt: string;
        readonly closedAt: string | null;
        readonly undone: boolean;
      })
    | null;
};

/**
 * The room of a meeting as row security shows it: the same statement for who leads (with the devices, and every answer as
 * it comes in) and for the shared screen (no devices, answers when the question is closed). Null until the meeting begins.
 */
export async function roomOf(cx: Pick<Cx, 'statement'>, householdId: string, meetingId: string): Promise<Room | null> {
  const [row] = await cx.statement<Row>(
    'room-of-meeting',
    `select r.opened_at as "openedAt", r.step, r.step_at as "stepAt", r.item_id as "itemId",
       r.speaker_person_id as "speakerId", r.code, r.closed_at is not null as over, r.counts,
       (select coalesce(json_agg(json_build_object('side', t.side, 'personId', t.person_id)), '[]') from meeting_turn t
        where t.tenant_id = r.tenant_id and t.household_id = r.household_id and t.meeting_id = r.meeting_id) as turns,
       (select coalesce(json_agg(json_build_object('id', d.id, 'personId', d.person_id, 'givenName', p.given_name, 'mark', d.mark,
           'admitted', d.admitted_at is not null, 'wants', d.wants) order by d.asked_at), '[]')
        from table_device d left join person p on p.tenant_id = d.tenant_id and p.id = d.person_id
        where d.tenant_id = r.tenant_id and d.household_id = r.household_id and d.meeting_id = r.meeting_id and d.ended_at is null) as devices,
       (select json_build_object('id', q.id, 'kind', q.kind, 'goalId', q.goal_id, 'actionId', q.action_id, 'words', q.words,
           'askedAt', q.asked_at, 'closedAt', q.closed_at, 'closed', q.closed_at is not null, 'undone', q.undone_at is not null, 'replies', (
             select coalesce(json_agg(json_build_object('personId', a.person_id, 'answer', a.answer, 'words', a.words) order by a.at), '[]')
             from meeting_reply a where a.tenant_id = q.tenant_id and a.household_id = q.household_id and a.question_id = q.id))
        from meeting_question q
        where q.tenant_id = r.tenant_id and q.household_id = r.household_id and q.meeting_id = r.meeting_id
        order by q.closed_at is not null, q.asked_at desc limit 1) as question
     from meeting_room r where r.tenant_id = current_tenant() and r.household_id = $1 and r.meeting_id = $2`,
    [householdId, meetingId],
  );
  if (row === undefined) return null;
  const { question } = row;
  return {
    ...row,
    openedAt: new Date(row.openedAt),
    stepAt: new Date(row.stepAt),
    question:
      question === null || question.undone
        ? null
        : {
            ...question,
            askedAt: new Date(question.askedAt),
            closedAt: question.closedAt === null ? null : new Date(question.closedAt),
          },
  };
}

/** Who answered, never what: also for who may not see the answers yet. */
export async function repliedTo(cx: AnonymousCx | Cx, householdId: string, questionId: string): Promise<string[]> {
  const rows = await cx.onErrand('shared-screen', () =>
    cx.statement<{ personId: string }>(
      'replied-to-question',
      `select person_id as "personId" from meeting_reply
       where tenant_id = current_tenant() and household_id = $1 and question_id = $2`,
      [householdId, questionId],
    ),
  );
  return rows.map(({ personId }) => personId);
}
