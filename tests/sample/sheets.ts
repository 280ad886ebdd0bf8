import { buildSheets } from '../../src/modules/households/index.ts';
import { householdForm } from '../../src/modules/overview/testing.ts';
import type { World } from '../../src/testing/world.ts';

/**
 * Builds every sheet of a municipality, as the product does after each form: a walk takes back what its pages build, and
 * would build it again for every page. @param personId anybody there
 */
export async function readySheets(world: World, personId: string): Promise<void> {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from household where tenant_id = $1', [
    world.tenant,
  ]);
  const all = rows.map(({ id }) => id);
  await world.as(personId).run((cx) => buildSheets(cx, all, householdForm));
}
