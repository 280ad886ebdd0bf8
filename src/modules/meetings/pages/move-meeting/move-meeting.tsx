import type { Cx } from '../../../../kernel/cx.ts';
import { conflict } from '../../../../kernel/errors.ts';
import { calendarDay, fieldTime } from '../../../../kernel/i18n/calendar.ts';
import { type FormState } from '../../../../kernel/web/form-data.ts';
import {
  formRoutes,
  go,
  overtaken,
  type PageReply,
  page,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { byName, peopleAtTable, type PersonAtTable } from '../../../households/index.ts';
import { changeMeeting } from '../../commands/change-meeting.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Meeting, meetingAt } from '../../queries/meeting.ts';
import { moveInput } from '../../schema.ts';
import { askable } from '../../ui/askable.ts';
import { MeetingFields } from '../../ui/meeting-fields.tsx';
import { writeWhen } from '../../ui/when.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

interface Data {
  readonly householdId: string;
  readonly meeting: Meeting;
  readonly people: readonly PersonAtTable[];
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const { meeting } = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.plan');
  if (meeting.state !== 'planned') throw conflict('meeting');
  return { householdId, meeting, people: await peopleAtTable(cx, householdId) };
}

function view(cx: Cx, { householdId, meeting, people }: Data, form: FormState): PageReply {
  const words = texts(cx.language).move;
  const everyone = askable(people, meeting);
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={paths.move(householdId, meeting.id)}
        version={meeting.version}
        submit={words.submit}
        back={{ href: paths.meeting(householdId, meeting.id), text: texts(cx.language).stop }}
      >
        <MeetingFields
          cx={cx}
          form={form}
          people={everyone}
          start={{
            date: calendarDay(meeting.startsAt),
            time: fieldTime(meeting.startsAt),
            minutesLong: meeting.minutesLong,
            place: meeting.place,
            placeChosenByClient: meeting.placeChosenByClient,
            people: meeting.people.map((person) => person.personId),
            withoutClientReason: meeting.withoutClientReason,
          }}
        />
        <TogetherField cx={cx} form={form} clients={byName(everyone.filter((person) => person.client))} />
      </FormPage>
    ),
  });
}

/** Move a planned meeting, or change its place or who is asked. */
export const moveMeetingRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/verplaats',
  action: 'meeting.plan',
  sample: 'case-manager',
  gate: 'person',
  schema: moveInput,
  load,
  view,
  submit: async (cx, input, { householdId, meeting }, { sent }) => {
    const all = texts(cx.language);
    const outcome = await changeMeeting(cx, householdId, meeting.id, input);
    if ('done' in outcome) return go(paths.meeting(householdId, meeting.id));
    if (outcome.refused === 'overtaken') {
      const now = [writeWhen(cx, outcome.now.startsAt), outcome.now.place].filter(Boolean).join(', ');
      return overtaken(sent, all.move.overtaken(now), { version: String(outcome.now.version) });
    }
    if (outcome.refused === 'left-out') return wrong(sent, { time: all.plan.leftOut });
    return outcome.refused === 'past'
      ? wrong(sent, { date: all.move.past })
      : wrong(sent, { people: all.plan.needsReason });
  },
});
