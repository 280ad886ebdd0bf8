import { z } from 'zod';
import type { ReadingTable } from '../../../../kernel/access/can.ts';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { Button, Form, HiddenField, Paragraph, RadioChoices, Stack, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import {
  actRoute,
  formRoutes,
  go,
  page,
  type PageReply,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { id } from '../../../../kernel/web/fields.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { type Readers, readersAt, readersOf } from '../../../sharing/index.ts';
import { giveMinutes, takeMinutesBack } from '../../commands/give-minutes.ts';
import { texts } from '../../messages/index.ts';
import { grantReasons } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type Minutes, minutesOf } from '../../queries/minutes.ts';
import { minutesGivenInput } from '../../schema.ts';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag/geven';

interface Data {
  readonly householdId: string;
  readonly meetingId: string;
  readonly table: ReadingTable;
  readonly minutes: Minutes;
  readonly readers: Readers;
}

async function load(cx: Cx, { params }: Pick<Request, 'params'>): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  if (!can(cx.actor, 'minutes.give', table)) throw forbidden();
  return { householdId, meetingId, table, minutes, readers: await readersAt(cx, householdId) };
}

/** Who sits at the table, was not there, and reads something of what lies on it. */
function absent({ minutes, readers }: Data) {
  const { people, givenTo } = minutes.meeting;
  const there = new Set([
    ...people.filter((each) => each.present === true || each.client).map((each) => each.personId),
    ...givenTo.map((each) => each.personId),
  ]);
  return readersOf(readers, { kind: 'table', adultId: null, authorId: null, domain: null }).filter(
    (reader) => !reader.client && !there.has(reader.personId),
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).way;
  const { householdId, meetingId, minutes, readers } = data;
  const clients = readers.people.filter((person) => person.kind === 'client' && person.state === 'accepted');
  const people = absent(data);
  const own = cx.actor.kind === 'resident';
  const given = minutes.meeting.givenTo.map((each) => (
    <Form action={paths.minutesTakeBack(householdId, meetingId)} submission={cx.newId()} label={words.takeBack}>
      <HiddenField name="person" value={each.personId} />
      <Paragraph>{words.given(each.givenName, each.givenBy, words.grounds[each.reason])}</Paragraph>
      <Button kind="quiet">
        {words.takeBack}
        <span class="om-sr">: {each.givenName}</span>
      </Button>
    </Form>
  ));
  return page({
    title: words.giveTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.giveTitle}
        lead={own ? words.giveLead : `${words.giveLead} ${words.clientSees}`}
        about={<Stack>{given}</Stack>}
        action={paths.minutesGive(householdId, meetingId)}
        submit={words.giveSubmit}
        back={{ href: paths.minutes(householdId, meetingId), text: texts(language).stop }}
      >
        {people.length === 0 ? <Paragraph>{words.nobodyAbsent}</Paragraph> : null}
        <RadioChoices
          {...fieldOf(cx, form, 'person')}
          label={words.giveWho}
          options={people.map((person) => ({ value: person.personId, label: person.name }))}
          required
        />
        <RadioChoices
          {...fieldOf(cx, form, 'ground')}
          label={words.giveWhy}
          options={grantReasons.map((reason) => ({
            value: reason,
            label: own && reason === 'client-asks' ? words.clientAsks : words.grounds[reason],
          }))}
          required
        />
        <TextField {...fieldOf(cx, form, 'words')} label={words.giveWords} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

/** Giving the minutes to somebody who was not there, on a ground, and taking that back. */
export const giveRoutes: Route[] = [
  ...formRoutes({
    path,
    action: 'minutes.give',
    sample: 'client',
    gate: 'person',
    schema: minutesGivenInput,
    load,
    view,
    submit: async (cx, input, data, { sent }) => {
      const { householdId, meetingId } = data;
      if (!absent(data).some(({ personId }) => personId === input.person)) return wrong(sent, { person: 'wrong' });
      const outcome = await giveMinutes(cx, householdId, meetingId, {
        personId: input.person,
        reason: input.ground,
        words: input.words,
      });
      if (outcome === 'no-ground') return wrong(sent, { person: texts(cx.language).way.noGround });
      return go(paths.minutes(householdId, meetingId));
    },
  }),
  actRoute({
    path: `${path}/terug`,
    action: 'minutes.give',
    sample: 'client',
    gate: 'person',
    schema: z.object({ person: id }),
    load,
    view,
    submit: async (cx, { person }, { householdId, meetingId }) => {
      await takeMinutesBack(cx, householdId, meetingId, person);
      return go(paths.minutesGive(householdId, meetingId));
    },
  }),
];
