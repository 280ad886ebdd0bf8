import type { Cx } from '../../../kernel/cx.ts';
import type { Law } from '../model.ts';

/**
 * Whether a law counts as a ground in this municipality; off, the grounds that rest on it give no access from the next
 * request on, and nothing else changes.
 * @returns `overtaken` when somebody else was first
 */
export async function switchLaw(
  cx: Cx,
  input: { readonly law: Law; readonly active: boolean; readonly version: number },
): Promise<'switched' | 'overtaken'> {
  const { law, active, version } = input;
  const written =
    version === 0
      ? await cx.db
          .insertInto('law_switch')
          .values({ tenant_id: cx.tenant, law_code: law, active })
          .onConflict((there) => there.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await cx.db
          .updateTable('law_switch')
          .set({ active, version: version + 1 })
          .where('law_code', '=', law)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  if (written === undefined) return 'overtaken';
  cx.record({ action: active ? 'law.on' : 'law.off', objectKind: 'law', reason: law });
  return 'switched';
}
