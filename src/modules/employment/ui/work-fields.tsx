import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { HiddenField, RadioChoices } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import type { Request } from '../../../kernel/web/route.ts';
import { byName, type PersonAtTable } from '../../households/index.ts';
import { readersAt, readersSentence } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { openWork } from '../queries/work-page.ts';

/** Whether the reader is the client whose work it is; else it is spoken of somebody. */
export const own = (cx: Cx): boolean => cx.actor.kind === 'resident' && cx.actor.onBehalfOf === null;

/** Who reads what is written about the work of this adult; nothing for who acts for that adult. */
export const workReaders = async (cx: Cx, householdId: string, adultId: string | null): Promise<string> =>
  cx.actor.onBehalfOf !== null
    ? ''
    : readersSentence(cx, await readersAt(cx, householdId), { kind: 'table', adultId, domain: 'work' });

/** What a form about work is drawn from: the page, and who will read what is written. */
export async function loadForm(cx: Cx, request: Request) {
  const data = await openWork(cx, request.params['householdId'] ?? '', 'work.write');
  const only = data.adultId ?? (data.clients.length === 1 ? data.clients[0]?.personId : undefined) ?? null;
  return { ...data, only, readers: await workReaders(cx, data.householdId, only ?? data.clients[0]?.personId ?? null) };
}
export type WorkForm = Awaited<ReturnType<typeof loadForm>>;

interface WhoseProps {
  readonly cx: Cx;
  readonly form: FormState;
  readonly only: string | null;
  readonly clients: readonly PersonAtTable[];
}

/** Whose work it is: asked of who helps several clients; a client is never asked. */
export const WhoseWorkField: FC<WhoseProps> = ({ cx, form, only, clients }) =>
  only === null ? (
    <RadioChoices
      {...fieldOf(cx, form, 'adult')}
      label={texts(cx.language).whose}
      required
      options={byName(clients).map(({ id, name }) => ({ value: id, label: name }))}
    />
  ) : (
    <HiddenField name="adult" value={only} />
  );
