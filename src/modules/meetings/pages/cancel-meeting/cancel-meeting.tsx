import type { Cx } from '../../../../kernel/cx.ts';
import { conflict } from '../../../../kernel/errors.ts';
import { Paragraph, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, type PageReply, page, type Route } from '../../../../kernel/web/route.ts';
import { cancelMeeting } from '../../commands/cancel-meeting.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Meeting, meetingAt } from '../../queries/meeting.ts';
import { cancelInput } from '../../schema.ts';
import { writeWhen } from '../../ui/when.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName } from '../../../households/index.ts';

interface Data {
  readonly householdId: string;
  readonly meeting: Meeting;
}

function view(cx: Cx, { householdId, meeting }: Data, form: FormState): PageReply {
  const words = texts(cx.language).cancel;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={paths.cancel(householdId, meeting.id)}
        version={meeting.version}
        submit={words.submit}
        back={{ href: paths.meeting(householdId, meeting.id), text: texts(cx.language).stop }}
      >
        <Paragraph>{[writeWhen(cx, meeting.startsAt), meeting.place].filter(Boolean).join(', ')}</Paragraph>
        <TextArea {...fieldOf(cx, form, 'reason')} label={words.reason} reads={words.reasonReads} rows={2} required />
        <TogetherField cx={cx} form={form} clients={byName(meeting.people.filter((person) => person.client))} />
      </FormPage>
    ),
  });
}

/** Call a planned meeting off, with a reason. */
export const cancelMeetingRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/afzeggen',
  action: 'meeting.plan',
  sample: 'case-manager',
  gate: 'person',
  schema: cancelInput,
  load: async (cx, { params }): Promise<Data> => {
    const householdId = params['householdId'] ?? '';
    const { meeting } = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.plan');
    if (meeting.state !== 'planned') throw conflict('meeting');
    return { householdId, meeting };
  },
  view,
  submit: async (cx, input, { householdId, meeting }, { sent }) => {
    const outcome = await cancelMeeting(cx, householdId, meeting.id, input);
    if ('done' in outcome) return go(paths.meetings(householdId));
    const now = [writeWhen(cx, outcome.now.startsAt), outcome.now.place].filter(Boolean).join(', ');
    return overtaken(sent, texts(cx.language).cancel.overtaken(now), { version: String(outcome.now.version) });
  },
});
