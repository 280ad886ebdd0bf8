import type { Cx } from '../../../kernel/cx.ts';
import type { Disputable } from '../../plan/index.ts';

/** What part somebody had in an agreement: was there when it was made or looked at, or is who does it. */
export async function wasThereWhen(
  cx: Cx,
  householdId: string,
  item: Disputable,
  personId: string,
): Promise<{ readonly wasThere: boolean; readonly does: boolean }> {
  const [row] = await cx.statement<{ wasThere: boolean; does: boolean }>(
    'was-there-when-agreed',
    `select exists (select from meeting_change l
         join plan_change c on c.tenant_id = l.tenant_id and c.household_id = l.household_id and c.number = l.number
         join attendance a on a.tenant_id = l.tenant_id and a.household_id = l.household_id and a.meeting_id = l.meeting_id
         where l.tenant_id = current_tenant() and l.household_id = $1 and l.undone_at is null and c.item_id = $2
           and a.person_id = $3 and a.present) as "wasThere",
       exists (select from action d where d.tenant_id = current_tenant() and d.household_id = $1 and d.id = $2
         and d.doer_person_id = $3) as does`,
    [householdId, item.id, personId],
  );
  return row ?? { wasThere: false, does: false };
}
