import type { Cx } from '../../../../kernel/cx.ts';
import { conflict, notFound } from '../../../../kernel/errors.ts';
import { ActionLink, Paragraph, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Route } from '../../../../kernel/web/route.ts';
import { objectionOptions } from '../../../households/index.ts';
import { sayWhyNot } from '../../commands/say-why-not.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Meeting, meetingAt, type PersonAtMeeting } from '../../queries/meeting.ts';
import { whyNotInput } from '../../schema.ts';
import { writeWhen } from '../../ui/when.ts';

interface Data {
  readonly householdId: string;
  readonly meeting: Meeting;
  readonly me: PersonAtMeeting;
}

function view(cx: Cx, { householdId, meeting, me }: Data, form: FormState): PageReply {
  const words = texts(cx.language).whyNot;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        about={
          <Paragraph>
            {writeWhen(cx, meeting.startsAt)}.{' '}
            <ActionLink href={paths.meeting(householdId, meeting.id)}>{words.canAfterAll}</ActionLink>
          </Paragraph>
        }
        action={paths.whyNot(householdId, meeting.id)}
        submit={words.submit}
        back={{ href: paths.meeting(householdId, meeting.id), text: texts(cx.language).stop }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'code', me.cannotCode)}
          label={words.code}
          hint={words.codeHint}
          options={objectionOptions(cx.language).map((option) =>
            // A bottleneck is written down when a whole chair is declined, not for one meeting.
            option.value === 'organisation' ? { ...option, hint: words.organisation } : option,
          )}
          required
        />
        <TextArea {...fieldOf(cx, form, 'words', me.cannotWords)} label={words.words} reads={words.reads} rows={2} />
      </FormPage>
    ),
  });
}

/** Why somebody cannot come, with our answer beside each known objection: perhaps there is a way after all. */
export const whyNotRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/waarom-niet',
  action: 'meeting.answer',
  sample: 'professional',
  gate: 'person',
  schema: whyNotInput,
  load: async (cx, { params }): Promise<Data> => {
    const householdId = params['householdId'] ?? '';
    const { meeting } = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.answer');
    const me = meeting.people.find(({ personId }) => personId === cx.actor.personId);
    // Of a client nobody asks why.
    if (me === undefined || me.client) throw notFound();
    if (meeting.state !== 'planned') throw conflict('meeting');
    return { householdId, meeting, me };
  },
  view,
  submit: async (cx, input, { householdId, meeting }) => {
    await sayWhyNot(cx, householdId, meeting.id, input);
    return go(paths.meeting(householdId, meeting.id));
  },
});
