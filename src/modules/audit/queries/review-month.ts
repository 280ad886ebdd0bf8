import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { addDays, instantOf } from '../../../kernel/i18n/calendar.ts';

/** A month of the review in numbers. */
export interface ReviewMonth {
  /** First day of the month. */
  readonly month: string;
  readonly rows: number;
  readonly denied: number;
  readonly emergency: number;
  readonly emergencyPeople: number;
  /** Rows of the month that no round of the review has seen. */
  readonly notReviewed: number;
  readonly rules: readonly {
    readonly rule: string;
    readonly open: number;
    readonly explained: number;
    readonly reported: number;
  }[];
  /** The last seal of the month: kept on paper it is an anchor outside every machine. Null: nothing was sealed. */
  readonly head: { readonly number: number; readonly digest: string } | null;
}

/** First day of the month after. */
export const nextMonth = (month: string): string => `${addDays(month, 31).slice(0, 7)}-01`;
/** First day of the month before. */
export const lastMonth = (month: string): string => `${addDays(month, -1).slice(0, 7)}-01`;

/** Computed from the trail whenever somebody looks, for any month. @throws forbidden */
export async function reviewMonth(cx: Cx, month: string): Promise<ReviewMonth> {
  if (!can(cx.actor, 'review.view')) throw forbidden();
  const [from, to] = [instantOf(month, '00:00'), instantOf(nextMonth(month), '00:00')];
  return cx.onErrand('review', async () => {
    const [facts] = await cx.statement<Omit<ReviewMonth, 'month' | 'rules' | 'head'>>(
      'review-month',
      `select count(*)::int as rows, count(*) filter (where not allowed)::int as denied,
            count(*) filter (where emergency)::int as emergency,
            count(distinct actor_person_id) filter (where emergency)::int as "emergencyPeople",
            count(*) filter (where id > coalesce((select max(last_event) from review_round where tenant_id = current_tenant()), 0))::int as "notReviewed"
     from audit_event where tenant_id = current_tenant() and at >= $1 and at < $2`,
      [from, to],
    );
    const rules = await cx.statement<ReviewMonth['rules'][number]>(
      'review-month-rules',
      `select rule, count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'explained')::int as explained,
            count(*) filter (where state = 'reported')::int as reported
     from review_flag where tenant_id = current_tenant() and day >= $1::date and day < $2::date group by rule order by rule`,
      [month, nextMonth(month)],
    );
    const [head] = await cx.statement<{ number: number; digest: string }>(
      'review-month-head',
      `select number, encode(digest, 'hex') as digest from audit_seal
     where tenant_id = current_tenant() and sealed_at < $1 order by number desc limit 1`,
      [to],
    );
    const none = { rows: 0, denied: 0, emergency: 0, emergencyPeople: 0, notReviewed: 0 };
    return { month, ...(facts ?? none), rules, head: head ?? null };
  });
}
