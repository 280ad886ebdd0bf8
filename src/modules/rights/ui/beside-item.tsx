import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink, Stack } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { askPath } from '../paths.ts';
import { requestsAbout } from '../queries/requests.ts';
import { requestLine } from './request-line.tsx';

/**
 * Beside an item on its own page: what a client said of it and what was answered, and for a client the way to say that it
 * is not right. For whoever may read the item: read it first.
 */
export async function besideItem(cx: Cx, householdId: string, record: { table: string; key: string }): Promise<Child> {
  const asked = await requestsAbout(cx, householdId, record.table, record.key);
  const client = cx.actor.kind === 'resident' && cx.actor.onBehalfOf === null;
  if (asked.length === 0 && !client) return null;
  return (
    <Stack>
      {asked.map((request) => requestLine(cx, request))}
      {client ? (
        <ActionLink href={askPath(householdId, cx.actor.personId, record)}>
          {texts(cx.language).request.notRight}
        </ActionLink>
      ) : null}
    </Stack>
  );
}
