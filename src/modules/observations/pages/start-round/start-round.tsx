import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  CheckChoices,
  Empty,
  HiddenField,
  PageHead,
  Row,
  SelectField,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request, type Route, wrong } from '../../../../kernel/web/route.ts';
import { peopleAtTable } from '../../../households/index.ts';
import { deputiesFor, readingTableAt } from '../../../sharing/index.ts';
import { startRound } from '../../commands/start-round.ts';
import { texts } from '../../messages/index.ts';
import type { HeldMeeting, HeldMeetings } from '../../model.ts';
import { lookingBackPath, paths, startPath } from '../../paths.ts';
import { lookedBackAt } from '../../queries/looked-back-at.ts';
import { roundInput } from '../../schema.ts';

interface Data {
  readonly householdId: string;
  /** The meeting that is asked about, the newest when none was chosen; null: there is none left. */
  readonly meeting: HeldMeeting | null;
  readonly others: readonly HeldMeeting[];
  readonly colleagues: Awaited<ReturnType<typeof deputiesFor>>;
}

const load =
  (held: HeldMeetings) =>
  async (cx: Cx, { params, query }: Request): Promise<Data> => {
    const householdId = params['householdId'] ?? '';
    await readingTableAt(cx, householdId, 'observation.start');
    const done = await lookedBackAt(cx, householdId);
    const open = (await held(cx, householdId)).filter(({ meetingId }) => !done.includes(meetingId));
    const meeting = open.find(({ meetingId }) => meetingId === query['gesprek']) ?? open[0] ?? null;
    const seated = (await peopleAtTable(cx, householdId)).map(({ personId }) => personId);
    const there = [...seated, ...(meeting?.present ?? []).map(({ personId }) => personId)];
    const colleagues = (await deputiesFor(cx)).filter(({ personId }) => !there.includes(personId));
    return { householdId, meeting, others: open.filter((each) => each !== meeting), colleagues };
  };

function view(cx: Cx, { householdId, meeting, others, colleagues }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const back = { href: lookingBackPath(householdId), text: words.back };
  const called = ({ number, heldOn }: HeldMeeting) => `${words.round(number)}, ${writeDay(heldOn, language, cx.today)}`;
  if (meeting === null) {
    return page({
      title: words.title,
      body: (
        <Stack wide>
          <PageHead title={words.startTitle} />
          <Empty title={words.noneLeft} level={2} action={<ActionLink href={back.href}>{back.text}</ActionLink>}>
            {words.noneLeftText}
          </Empty>
        </Stack>
      ),
    });
  }
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={called(meeting)}
        lead={words.startLead}
        about={
          others.length === 0 ? null : (
            <Row screenOnly>
              {others.map((other) => (
                <ActionLink href={startPath(householdId, other.meetingId)}>{called(other)}</ActionLink>
              ))}
            </Row>
          )
        }
        action={startPath(householdId, meeting.meetingId)}
        submit={words.startButton}
        back={back}
      >
        <HiddenField name="meetingId" value={meeting.meetingId} />
        <CheckChoices
          {...ticksOf(cx, form, 'agreed')}
          label={words.agreed}
          hint={words.agreedHint}
          options={meeting.present.map(({ personId, name, client, organisation }) => ({
            value: personId,
            label: name,
            ...(client ? { hint: words.client } : organisation === null ? {} : { hint: organisation }),
          }))}
          required
        />
        <SelectField
          {...fieldOf(cx, form, 'observer')}
          label={words.observer}
          hint={words.observerHint}
          empty={words.noObserver}
          options={colleagues.map((each) => ({
            value: each.personId,
            label: `${each.givenName} ${each.surname}, ${each.organisation}`,
          }))}
        />
      </FormPage>
    ),
  });
}

/** Whoever leads the table asks everybody who was at a held meeting, the client first, and opens the form. */
export const startRoundRoutes = (held: HeldMeetings): Route[] =>
  formRoutes({
    path: paths.start,
    action: 'observation.start',
    gate: 'staff',
    sample: 'case-manager',
    schema: roundInput,
    load: load(held),
    view,
    submit: async (cx, { meetingId, agreed, observer }, { householdId, meeting }, { sent }) => {
      const words = texts(cx.language);
      if (meeting === null || meetingId !== meeting.meetingId) return wrong(sent, {}, words.twice);
      const started = await startRound(cx, householdId, { meetingId, agreed, observer }, held);
      if ('roundId' in started) return go(lookingBackPath(householdId));
      return started.refused === 'twice' ? wrong(sent, {}, words.twice) : wrong(sent, { agreed: words.notAllAgreed });
    },
  });
