import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { ActionLink, Button, Card, Form, PageHead, Stack, SubmitRow, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { optionalId, text, version } from '../../../../kernel/web/fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, type PageReply, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { byName, changeTrajectory, homeOf, roleIn, type Trajectory, trajectoryOf } from '../../../households/index.ts';
import { BeforeAfterTable, readSheet, type Sheet, situationPath } from '../../../outcomes/index.ts';
import { openActions, type PlanAction } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { closingPath, paths } from '../../paths.ts';

interface Data {
  readonly sheet: Sheet;
  readonly trajectory: Trajectory | null;
  readonly open: readonly PlanAction[];
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const sheet = await readSheet(cx, request.params['householdId'] ?? '', 'trajectory.close');
  return {
    sheet,
    trajectory: await trajectoryOf(cx, sheet.householdId),
    open: await openActions(cx, sheet.table),
  };
}

const mayClose = (data: Data): boolean => data.trajectory?.state === 'running';

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).closing;
  const { sheet, trajectory } = data;
  const missing = sheet.adults.filter((adult) => adult.end === null);
  return page({
    title: `${words.title} - Omtafel`,
    viewed: { objectKind: 'situation', householdId: sheet.householdId, role: roleIn(sheet.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          <Card id="voor-en-na" title={words.before}>
            <Stack>
              {sheet.adults.map((adult) => (
                <BeforeAfterTable
                  language={cx.language}
                  caption={adult.givenName}
                  start={adult.start}
                  end={adult.end}
                  money={sheet.readsMoney}
                />
              ))}
              {missing.length === 0 ? null : <p>{words.missing}</p>}
              {mayClose(data)
                ? missing.map((adult) => (
                    <ActionLink href={situationPath(sheet.householdId, adult.personId, 'end')}>
                      {words.fill(adult.givenName)}
                    </ActionLink>
                  ))
                : null}
            </Stack>
          </Card>
          <Card id="blijft" title={words.stays}>
            {data.open.length === 0 ? (
              <p>{words.staysNone}</p>
            ) : (
              <>
                <ul class="om-list">
                  {data.open.map((action) => (
                    <li>
                      {action.doer?.givenName}: {action.what}
                    </li>
                  ))}
                </ul>
                <p class="om-quiet">{words.staysHint}</p>
              </>
            )}
          </Card>
          {mayClose(data) && trajectory !== null ? closingForm(cx, data, form, trajectory.version) : null}
          {mayClose(data) ? null : <p>{trajectory?.state === 'closed' ? words.done : words.cannot}</p>}
        </Stack>
      </FormErrors>
    ),
  });
}

function closingForm(cx: Cx, { sheet }: Data, form: FormState, row: number) {
  const words = texts(cx.language).closing;
  return (
    <Form
      action={closingPath(sheet.householdId)}
      submission={cx.newId()}
      version={row}
      autosave={closingPath(sheet.householdId)}
    >
      <TextArea {...fieldOf(cx, form, 'reason')} label={words.reason} hint={words.reasonHint} required />
      <TogetherField cx={cx} form={form} clients={byName(sheet.adults)} choice={words.together} />
      <SubmitRow>
        <Button kind="primary">{words.close}</Button>
      </SubmitRow>
    </Form>
  );
}

/** Closing is decided together (method, step 11): before beside after, what stays, why, and with whom it was decided. */
export const closingRoutes = formRoutes({
  path: paths.closing,
  gate: 'person',
  action: 'trajectory.close',
  viewing: true,
  sample: 'case-manager',
  schema: z.object({ reason: text(1000), together: optionalId, version }),
  load,
  view,
  submit: async (cx, input, data, request) => {
    // A professional never closes alone.
    if (cx.actor.kind !== 'resident' && cx.togetherWith === null) return wrong(request.sent, { together: 'choose' });
    if (!mayClose(data)) throw forbidden();
    const outcome = await changeTrajectory(cx, data.sheet.householdId, {
      to: 'closed',
      reason: input.reason,
      version: input.version,
    });
    if (outcome === 'changed') return go(homeOf(cx, data.sheet.householdId));
    return overtaken(request.sent, texts(cx.language).closing.overtaken, {
      version: String(data.trajectory?.version ?? 1),
    });
  },
});
