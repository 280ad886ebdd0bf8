import type { z } from 'zod';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { localSchemeForm } from '../schema.ts';

/** Puts a scheme of this municipality on the list, with the days on which it holds. @throws forbidden */
export async function addLocalScheme(cx: Cx, input: z.output<typeof localSchemeForm>): Promise<void> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const id = cx.newId();
  await cx.db
    .insertInto('local_scheme')
    .values({
      tenant_id: cx.tenant,
      id,
      name: input.name,
      about: input.about,
      valid_from: input.validFrom,
      valid_until: input.validUntil,
      source: input.source,
    })
    .execute();
  cx.record({ action: 'local-scheme.add', objectKind: 'local-scheme', objectId: id });
}
