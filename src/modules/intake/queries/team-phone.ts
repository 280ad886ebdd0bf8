import type { Cx } from '../../../kernel/cx.ts';

/** SQL: the neighbourhood team's telephone of this municipality, '' when it is not set. */
export const teamPhone = `(
  select coalesce(m.settings ->> 'teamPhone', '') from municipality m where m.id = current_tenant())`;

/** The same for a page that reads nothing else of the municipality. */
export async function teamPhoneOf(cx: Cx): Promise<string> {
  const rows = await cx.statement<{ phone: string }>('team-phone', `select ${teamPhone} as phone`, []);
  return rows[0]?.phone ?? '';
}
