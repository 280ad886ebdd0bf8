import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { Checkbox, Fold, Notice } from '../../../../kernel/ui/index.ts';
import { tickOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { formRoutes, go, type PageReply, page, type Request, type Route, wrong } from '../../../../kernel/web/route.ts';
import { byName, peopleAtTable, type PersonAtTable } from '../../../households/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { planMeeting } from '../../commands/plan-meeting.ts';
import { planSeries } from '../../commands/plan-series.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { meetingsOf } from '../../queries/meeting.ts';
import { planInput } from '../../schema.ts';
import { askable, askedAtFirst } from '../../ui/askable.ts';
import { MeetingFields } from '../../ui/meeting-fields.tsx';
import { RepeatFields } from '../../ui/repeat-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

interface Data {
  readonly householdId: string;
  readonly people: readonly PersonAtTable[];
  readonly isFirst: boolean;
  /** The address says that it is to be the last one. */
  readonly asksLast: boolean;
}

async function load(cx: Cx, { params, query }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  await readingTableAt(cx, householdId, 'meeting.plan');
  const { meetings } = await meetingsOf(cx, householdId);
  return {
    householdId,
    people: await peopleAtTable(cx, householdId),
    isFirst: !meetings.some((meeting) => meeting.state === 'held'),
    asksLast: query['laatste'] === 'ja',
  };
}

function view(cx: Cx, { householdId, people, isFirst, asksLast }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).plan;
  const everyone = askable(people);
  const isClient = cx.actor.kind === 'resident';
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={isClient ? words.leadClient : words.lead}
        action={paths.plan(householdId)}
        submit={words.submit}
        back={{ href: paths.meetings(householdId), text: texts(language).stop }}
      >
        {isFirst ? <Notice kind="info" title={words.earliest} /> : null}
        <MeetingFields
          cx={cx}
          form={form}
          people={everyone}
          start={{
            date: '',
            time: '',
            minutesLong: 60,
            place: '',
            placeChosenByClient: false,
            // Everybody at the table: who should not come is taken out.
            people: askedAtFirst(people),
            withoutClientReason: '',
          }}
        />
        {isFirst ? null : (
          <Checkbox
            {...tickOf(cx, form, 'kind', asksLast)}
            value="closing"
            label={words.kindClosing}
            hint={words.kind}
          />
        )}
        <Fold
          summary={isClient ? words.repeat : words.more}
          open={['repeat', 'times', 'afterwards'].some(
            (name) => valueOf(form, name) !== '' || fieldError(language, form, name) !== undefined,
          )}
        >
          <RepeatFields cx={cx} form={form} />
          {isClient ? null : (
            <Checkbox {...tickOf(cx, form, 'afterwards')} label={words.afterwards} hint={words.afterwardsHint} />
          )}
        </Fold>
        <TogetherField cx={cx} form={form} clients={byName(everyone.filter((person) => person.client))} />
      </FormPage>
    ),
  });
}

/** Plan a joint meeting. */
export const planMeetingRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/gesprekken/nieuw',
  action: 'meeting.plan',
  sample: 'case-manager',
  gate: 'person',
  schema: planInput,
  load,
  view,
  submit: async (cx, input, { householdId }, { sent }) => {
    const words = texts(cx.language).plan;
    const { repeat, times } = input;
    if (repeat !== null && times === null) return wrong(sent, { times: words.timesMissing });
    if (repeat !== null && input.afterwards) return wrong(sent, { repeat: words.seriesPast });
    const planned =
      repeat === null
        ? await planMeeting(cx, householdId, input)
        : await planSeries(cx, householdId, input, { repeat, times: Number(times) });
    if ('meetingId' in planned) return go(paths.meeting(householdId, planned.meetingId));
    if ('meetingIds' in planned) return go(paths.meetings(householdId));
    if (planned.refused === 'left-out') return wrong(sent, { time: words.leftOut });
    if ('startedOn' in planned)
      return wrong(sent, { date: words.beforeStart(writeDate(planned.startedOn, cx.language)) });
    return planned.refused === 'past' ? wrong(sent, { date: words.past }) : wrong(sent, { people: words.needsReason });
  },
});
