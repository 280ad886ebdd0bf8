import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import {
  Button,
  Card,
  Form,
  PageHead,
  Paragraph,
  Stack,
  Steps,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { optionalId, text, version } from '../../../../kernel/web/fields.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, type PageReply, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  awayAt,
  byName,
  type CallNow,
  callOn,
  changeTrajectory,
  closingOf,
  homeOf,
  peopleAtTable,
  atTable,
  type Trajectory,
  trajectoryOf,
} from '../../../households/index.ts';
import { crisesAt, type Crisis } from '../../../finances/index.ts';
import { meetingsOf } from '../../../meetings/index.ts';
import { readSheet, type Sheet } from '../../../outcomes/index.ts';
import { openActions, type PlanAction } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import {
  beforeAfterCard,
  type ClosingMeetings,
  closingMeetings,
  leftNotice,
  meetingCard,
  pressingNotice,
  staysCard,
} from './closing-parts.tsx';

interface Data {
  readonly sheet: Sheet;
  readonly trajectory: Trajectory | null;
  readonly meetings: ClosingMeetings;
  readonly open: readonly PlanAction[];
  readonly crises: readonly Crisis[];
  /** Whom the client calls, also after it. */
  readonly call: CallNow | null;
}

async function load(cx: Cx, request: Request): Promise<Data> {
  const sheet = await readSheet(cx, request.params['householdId'] ?? '', 'trajectory.close');
  const trajectory = await trajectoryOf(cx, sheet.householdId);
  const { meetings } = await meetingsOf(cx, sheet.householdId);
  return {
    sheet,
    trajectory,
    meetings: closingMeetings(meetings, trajectory?.consentedOn ?? null),
    open: await openActions(cx, sheet.table),
    crises: await crisesAt(cx, sheet.table),
    call: callOn(await peopleAtTable(cx, sheet.householdId), await awayAt(cx, sheet.householdId), cx.today),
  };
}

const mayClose = (data: Data): boolean => data.trajectory?.state === 'running';

/** Why nothing can be closed here now. */
function notOpen(cx: Cx, state: string | null): string {
  const words = texts(cx.language).closing;
  if (state === 'closed') return words.done;
  if (state === 'stopped') return words.stopped;
  return state === 'paused' ? words.cannot : words.cannotYet;
}

/** Where the closing is: the first step that is not done. */
function ClosingSteps({ cx, data }: { cx: Cx; data: Data }) {
  const words = texts(cx.language).closing;
  const done = [
    data.meetings.last?.state === 'held',
    data.sheet.adults.every((adult) => adult.end !== null),
    data.trajectory?.state === 'closed',
  ];
  const now = done.indexOf(false);
  const names = [words.steps.meeting, words.steps.before, words.steps.end];
  const items = names.map((name, index) => ({
    text: name,
    state: done[index] === true ? ('done' as const) : index === now ? ('current' as const) : ('later' as const),
  }));
  return <Steps language={cx.language} label={words.stepsLabel} items={items} />;
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const words = texts(cx.language).closing;
  const { sheet, trajectory, meetings } = data;
  const open = mayClose(data);
  return page({
    title: words.title,
    viewed: { objectKind: 'situation', ...atTable(sheet.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          <ClosingSteps cx={cx} data={data} />
          {pressingNotice(cx, sheet.householdId, data.crises)}
          {open ? leftNotice(cx, meetings, sheet, data.crises.length > 0) : null}
          {open ? null : <p>{notOpen(cx, trajectory?.state ?? null)}</p>}
          {meetingCard(cx, sheet.householdId, meetings, {
            open,
            records: can(cx.actor, 'meeting.record', sheet.table),
          })}
          {beforeAfterCard(cx, sheet, open)}
          {staysCard(cx, data.open, data.call)}
          {open && trajectory !== null ? closingForm(cx, data, form, trajectory.version) : null}
        </Stack>
      </FormErrors>
    ),
  });
}

function closingForm(cx: Cx, { sheet }: Data, form: FormState, row: number) {
  const words = texts(cx.language).closing;
  return (
    <Card id="afsluiten" title={`3. ${words.steps.end}`}>
      <Paragraph>{cx.actor.kind === 'resident' ? words.afterCareYou : words.afterCare}</Paragraph>
      <Form
        action={closingOf(sheet.householdId)}
        submission={cx.newId()}
        version={valueOf(form, 'version') || row}
        autosave={closingOf(sheet.householdId)}
      >
        <TextArea {...fieldOf(cx, form, 'reason')} label={words.reason} hint={words.reasonHint} required />
        <TogetherField cx={cx} form={form} clients={byName(sheet.adults)} choice={words.together} />
        <SubmitRow>
          <Button kind="primary">{words.close}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}

/** Closing is decided together (method, step 11): the last meeting, before beside after, what stays, why, and with whom. */
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
