import { can, type Ground, type ItemAudience } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { childrenOn, positionsOf, type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts } from '../../sharing/index.ts';

interface DoerRow {
  readonly facts: TableFacts | null;
  readonly grounds: readonly Ground[];
  readonly kind: 'resident' | 'staff' | 'network' | null;
  readonly organisation_id: string | null;
}

/**
 * Checks who is to do something: a client or member, who acts for one, or somebody with a place at the table. Nobody is given an action
 * that they may not read: not another adult's, and not one with an audience narrower than the table.
 * @returns whether this person sits here as somebody of the network
 * @throws invalid 'doer'
 */
export async function checkDoer(
  cx: Cx,
  householdId: string,
  doerId: string,
  item: ItemAudience,
): Promise<{ readonly ofNetwork: boolean }> {
  const rows = await cx.statement<DoerRow>(
    'plan-doer',
    `select ${tableFacts} as facts, ${groundFacts} as grounds, p.kind, coalesce((
       select l.organisation_id from place l where l.tenant_id = p.tenant_id and l.household_id = $1 and l.person_id = p.id
         and l.state = 'accepted'), a.organisation_id) as organisation_id
     from person p left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
     where p.tenant_id = current_tenant() and p.id = $2`,
    [householdId, doerId, cx.today],
  );
  const found = rows[0];
  if (found?.facts === undefined || found.facts === null || found.kind === null) throw invalid('doer');
  const { clients, represents } = found.facts;
  const children = childrenOn(found.facts.children, cx.today);
  // Who acts for a client does what falls within that scope, with or without a chair.
  const acts = represents.some((scope) =>
    can(
      { personId: doerId, kind: 'network', organisationId: null },
      'item.read',
      { householdId, positions: ['representative'], clientIds: clients, children, readOnly: false, grounds: [], scope },
      item,
    ),
  );
  const positions = positionsOf(found.facts);
  const ofNetwork = positions.includes('network');
  if (acts) return { ofNetwork };
  if (positions.every((position) => position === 'asked')) throw invalid('doer');
  // Children and other members have no pages of their own: what they do is told to them.
  if (positions.includes('member') && item.kind === 'table') return { ofNetwork };
  // At the table everybody may be asked, except about a child; what grounds then let them read is the sharing rules' business.
  const aboutChild = children.some(({ personId }) => personId === item.adultId);
  if (item.kind === 'table' && !aboutChild && !positions.includes('client')) return { ofNetwork };
  const doer = { personId: doerId, kind: found.kind, organisationId: found.organisation_id };
  const table = {
    householdId,
    positions,
    clientIds: clients,
    children,
    readOnly: false,
    grounds: found.grounds,
  };
  if (!can(doer, 'item.read', table, item)) throw invalid('doer');
  return { ofNetwork };
}
