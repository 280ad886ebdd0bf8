import type { Cx } from '../../../kernel/cx.ts';

/** The neighbourhood team's telephone of this municipality, '' when it is not set. */
export async function teamPhoneOf(cx: Cx): Promise<string> {
  const rows = await cx.statement<{ phone: string }>(
    'team-phone',
    `select coalesce(settings ->> 'teamPhone', '') as phone from municipality where id = current_tenant()`,
    [],
  );
  return rows[0]?.phone ?? '';
}
