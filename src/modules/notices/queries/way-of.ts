import type { Cx } from '../../../kernel/cx.ts';
import type { ContactWay } from '../model.ts';

/** How one person wants to hear from us, and where the person's own words about safe contact stand in the way. */
export interface WayOf {
  readonly personId: string;
  readonly givenName: string;
  readonly kind: 'resident' | 'staff' | 'network' | 'office';
  readonly way: (ContactWay & { readonly version: number }) | null;
  /** The rules for safe contact of all own households. */
  readonly safeContact: readonly string[];
}

interface Row extends ContactWay {
  readonly givenName: string;
  readonly kind: WayOf['kind'];
  readonly version: number | null;
  readonly safeContact: readonly string[];
}

/** Checks no right: this is somebody's own, or filled in together by who leads the table. */
export async function wayOf(cx: Cx, personId: string): Promise<WayOf | null> {
  const [row] = await cx.onErrand('outbox', () =>
    cx.statement<Row>(
      'notices-way-of',
      `select p.given_name as "givenName", p.kind, w.channel, w.mail, w.planner_mail as "plannerMail", w.mobile, w.street, w.postcode, w.town,
         w.from_hour as "fromHour", w.until_hour as "untilHour", w.remind_days as "remindDays",
         w.week_overview as "weekOverview", w.late_actions as "lateActions", w.version,
         (select coalesce(json_agg(m.safe_contact), '[]') from member m where m.tenant_id = p.tenant_id
           and m.person_id = p.id and m.safe_contact <> '') as "safeContact"
       from person p left join contact_way w on w.tenant_id = p.tenant_id and w.person_id = p.id
       where p.tenant_id = current_tenant() and p.id = $1`,
      [personId],
    ),
  );
  if (row === undefined) return null;
  const { givenName, kind, version, safeContact, ...way } = row;
  return { personId, givenName, kind, safeContact, way: version === null ? null : { ...way, version } };
}
