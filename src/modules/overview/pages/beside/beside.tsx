import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import { type Actor, type Cx, nobody } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import {
  ActionLink,
  Button,
  Form,
  Notice,
  PageHead,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { optionalChoice, optionalText } from '../../../../kernel/web/fields.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  formRoutes,
  go,
  type Outcome,
  page,
  type PageReply,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import { closeBeside, hasCode, keepBeside, openBeside } from '../../../accounts/index.ts';
import { householdPaths, peopleAtTable, roleIn, tableAt } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { besidePath, householdPath, paths } from '../../paths.ts';
import { type OnePage, openOnePage } from '../../queries/one-page.ts';
import { planSheet } from '../../ui/plan-sheet.tsx';

interface Data {
  readonly householdId: string;
  readonly clientId: string;
  readonly givenName: string;
  readonly role: string;
  readonly wrong: boolean;
  readonly hasCode: boolean;
  /** Who leads the table makes the code with the client; others are told to ask. */
  readonly mayGive: boolean;
  /** The sheet as the client reads it, while it is open. */
  readonly sheet: { readonly cx: Cx; readonly data: OnePage } | null;
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const { householdId = '', personId: clientId = '' } = request.params;
  const table = await tableAt(cx, householdId, 'household.view');
  if (!table.clientIds.includes(clientId)) throw notFound();
  const client = (await peopleAtTable(cx, householdId)).find((each) => each.personId === clientId);
  if (client === undefined) throw notFound();
  const about = { householdId, clientId, givenName: client.givenName, role: roleIn(table) };
  const open = await keepBeside(cx, clientId);
  return {
    ...about,
    wrong: request.query['fout'] === '1',
    hasCode: await hasCode(cx, clientId),
    mayGive: can(cx.actor, 'entry.give', table),
    sheet: open ? await sheetFor(cx, about) : null,
  };
}

/** What the client reads, read as the client; the professional's own rights have no part in it. */
async function sheetFor(cx: Cx, about: Pick<Data, 'householdId' | 'clientId' | 'givenName'>) {
  const { householdId, clientId, givenName } = about;
  const client: Actor = { ...nobody, personId: clientId, kind: 'resident', givenName };
  // At the commit it is the professional who acts again: what the look of the client leaves is written before.
  const left: Parameters<Cx['withCommit']>[] = [];
  const withCommit: Cx['withCommit'] = (...statement) => void left.push(statement);
  const asClient: Cx = { ...cx, actor: client, togetherWith: null, withCommit };
  const as = (personId: string) => cx.statement('read-as', `select set_config('app.person', $1, true)`, [personId]);
  await as(clientId);
  const data = await openOnePage(asClient, householdId, 'plan.view');
  for (const statement of left) await cx.statement(...statement);
  await as(cx.actor.personId);
  if (data === null) throw notFound();
  // Both looked: the gate writes the professional's line, and this is the client's.
  cx.record({ action: 'plan.view', objectKind: 'plan', householdId, role: 'client', reason: 'beside', by: clientId });
  return { cx: asClient, data };
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).beside;
  const viewed = { objectKind: 'plan', householdId: data.householdId, role: data.role };
  const { sheet } = data;
  if (sheet !== null) {
    return page({
      title: 'Omtafel',
      viewed,
      narrow: false,
      body: (
        <Stack wide>
          <Notice
            kind="attention"
            title={words.bar(data.givenName)}
            action={
              <Form action={besidePath(data.householdId, data.clientId)} submission={cx.newId()} label={words.close}>
                <Button kind="primary" name="act" value="close">
                  {words.close}
                </Button>
              </Form>
            }
          >
            {words.barText}
          </Notice>
          <fieldset class="om-bare" disabled aria-label={words.bar(data.givenName)}>
            <Stack wide>{planSheet(sheet.cx, sheet.data, emptyForm)}</Stack>
          </fieldset>
        </Stack>
      ),
    });
  }
  if (!data.hasCode) {
    return page({
      title: words.title,
      viewed,
      body: (
        <Stack>
          <PageHead title={words.title} lead={words.noCode(data.givenName)} />
          <p>
            {data.mayGive ? (
              <ActionLink href={householdPaths.entry(data.householdId, data.clientId)}>{words.makeCode}</ActionLink>
            ) : (
              words.askLead
            )}
          </p>
        </Stack>
      ),
    });
  }
  return page({
    title: words.title,
    viewed,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead(data.givenName)} />
        {data.wrong ? <Notice kind="attention" title={words.wrong} /> : null}
        {/* No draft: the code of a client is not kept on the device of a professional, nor shown on the screen. */}
        <Form action={besidePath(data.householdId, data.clientId)} submission={cx.newId()}>
          <TextField
            {...fieldOf(cx, form, 'code')}
            value=""
            label={words.code(data.givenName)}
            type="password"
            inputmode="numeric"
            autocomplete="off"
            width="short"
            required
          />
          <SubmitRow>
            <Button kind="primary">{words.open}</Button>
            <ActionLink href={householdPath(data.householdId)}>{words.back}</ActionLink>
          </SubmitRow>
        </Form>
      </FormErrors>
    ),
  });
}

/** "Samen kijken": the client's own sheet on the professional's screen, opened with the code that the client types. */
export const besideRoutes = formRoutes({
  path: paths.beside,
  gate: 'staff',
  action: 'household.view',
  viewing: true,
  sample: 'case-manager',
  // Nothing is kept: the sheet is there, or the code was wrong.
  says: 'nothing',
  schema: z.object({ act: optionalChoice(['close']), code: optionalText(20) }),
  load,
  view,
  submit: async (cx, input, { householdId, clientId }, request): Promise<Outcome> => {
    const about = { objectKind: 'person', objectId: clientId, householdId } as const;
    if (input.act === 'close') {
      await closeBeside(cx);
      cx.record({ action: 'plan.close-beside', ...about });
      return go(householdPath(householdId));
    }
    if (input.code === '') return wrong(request.sent, { code: 'required' });
    const outcome = await openBeside(cx, clientId, input.code);
    const reason = outcome === 'open' ? {} : { allowed: false, reason: outcome };
    cx.record({ action: 'plan.open-beside', ...about, ...reason });
    // Not as a failed form: that would roll back, and the wrong code would not count.
    return go(`${besidePath(householdId, clientId)}${outcome === 'open' ? '' : '?fout=1'}`);
  },
});
