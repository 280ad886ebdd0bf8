import type { Cx } from '../../../../kernel/cx.ts';
import { addDays, writeDay } from '../../../../kernel/i18n/calendar.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  Checkbox,
  CheckChoices,
  DateField,
  Fold,
  HiddenField,
  NumberField,
  Paragraph,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf, valuesOf } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { formRoutes, go, page, type PageReply, type Request, type Route, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { isUuid } from '../../../../kernel/web/uuid.ts';
import { byName, peopleAtTable, type PersonAtTable } from '../../../households/index.ts';
import { type Meeting, meetingAt, planMeetingWords } from '../../../meetings/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { WordingBeside, wordingScripts } from '../../../wording/index.ts';
import { openPoll } from '../../commands/open-poll.ts';
import { texts } from '../../messages/index.ts';
import { dayParts, usualWindow } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type ClientWish, clientWish } from '../../queries/client-wish.ts';
import { openPollInput } from '../../schema.ts';

interface Data {
  readonly householdId: string;
  readonly people: readonly PersonAtTable[];
  /** The meeting that is to be moved, or null. */
  readonly meeting: Meeting | null;
  readonly wish: ClientWish;
}

async function load(cx: Cx, { params, query, sent }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  await readingTableAt(cx, householdId, 'poll.open');
  const asked = query['gesprek'] ?? sent['meeting'];
  const meeting = isUuid(asked) ? (await meetingAt(cx, householdId, asked, 'meeting.plan')).meeting : null;
  const people = (await peopleAtTable(cx, householdId)).filter(({ state }) => state === 'accepted');
  return { householdId, people, meeting, wish: await clientWish(cx, householdId) };
}

function view(cx: Cx, { householdId, people, meeting, wish }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).start;
  const meetingWords = planMeetingWords(language);
  const title = meeting === null ? words.title : words.titleMove;
  const isClient = cx.actor.kind === 'resident';
  const typed = Object.keys(form.values).length > 0;
  const field = (name: string, start: string) => {
    const given = fieldOf(cx, form, name);
    return typed ? given : { ...given, value: start };
  };
  const many = (name: string, start: readonly string[]) => ({
    ...fieldOf(cx, form, name),
    values: typed ? valuesOf(form, name) : start,
  });
  const options = people.map((person) => ({
    value: person.personId,
    label: person.personId === cx.actor.personId ? texts(language).you : person.givenName,
    ...(person.function || person.organisation ? { hint: person.function || (person.organisation ?? '') } : {}),
  }));
  const needed = people.filter((person) => person.kind === 'client' || person.roles.length > 0 || person.starter);
  const others = people.filter((person) => !needed.includes(person));
  const named = (list: readonly PersonAtTable[]): string =>
    nameList(
      list.map(({ personId, givenName }) => (personId === cx.actor.personId ? texts(language).you : givenName)),
      language,
    );
  const usual = usualWindow(cx.today);
  return page({
    title,
    scripts: isClient ? [] : wordingScripts,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={isClient ? words.leadClient : words.lead}
        action={paths.open(householdId)}
        submit={words.submit}
        back={{ href: paths.polls(householdId), text: texts(language).stop }}
      >
        {meeting === null ? null : <HiddenField name="meeting" value={meeting.id} />}
        <DateField {...field('from', usual.from)} label={words.from} min={addDays(cx.today, 1)} required />
        <DateField {...field('until', usual.until)} label={words.until} hint={words.untilHint} required />
        <CheckChoices
          {...many('parts', wish.parts.length > 0 ? wish.parts : ['morning', 'afternoon'])}
          label={words.parts}
          hint={isClient ? words.partsHintClient : words.partsHint}
          options={dayParts.map((part) => ({ value: part, label: texts(language).parts[part] }))}
          look="three"
          required
        />
        <NumberField
          {...field('minutesLong', String(meeting?.minutesLong ?? 60))}
          label={meetingWords.minutesLong}
          unit={meetingWords.minutes}
          required
        />
        <TextField
          {...field('place', meeting?.place ?? wish.place)}
          label={meetingWords.place}
          hint={meetingWords.placeHint}
          reads={meetingWords.placeReads}
        />
        {isClient ? (
          <HiddenField name="placeChosenByClient" value="yes" />
        ) : (
          <Checkbox
            language={language}
            name="placeChosenByClient"
            label={meetingWords.placeChosenByClient}
            checked={
              typed ? valueOf(form, 'placeChosenByClient') !== '' : (meeting?.placeChosenByClient ?? wish.place !== '')
            }
            error={fieldError(language, form, 'placeChosenByClient')}
          />
        )}
        <div>
          <Paragraph>
            {words.mustNow(named(needed))} {others.length === 0 ? '' : words.mayNow(named(others))}
          </Paragraph>
          <Fold summary={words.otherPeople} open={typed}>
            <CheckChoices
              {...many(
                'must',
                needed.map(({ personId }) => personId),
              )}
              label={words.must}
              options={options}
              required
            />
            <CheckChoices
              {...many(
                'may',
                others.map(({ personId }) => personId),
              )}
              label={words.may}
              hint={words.mayHint}
              options={options}
            />
          </Fold>
        </div>
        <div>
          <Paragraph>{texts(language).poll.answerBy(writeDay(usual.answerBy, language, cx.today))}</Paragraph>
          <Fold summary={words.more} open={typed}>
            <DateField {...field('answerBy', usual.answerBy)} label={words.answerBy} required />
            <TextField
              {...field('label', words.labelStart)}
              label={words.label}
              hint={cx.actor.kind === 'resident' ? words.labelHintYou : words.labelHint}
              required
            />
            <WordingBeside cx={cx} field="label" text={valueOf(form, 'label')} />
            {meeting === null ? (
              <Checkbox
                language={language}
                name="closing"
                label={words.closing}
                checked={valueOf(form, 'closing') !== ''}
                error={fieldError(language, form, 'closing')}
              />
            ) : null}
          </Fold>
        </div>
        <TogetherField cx={cx} form={form} clients={byName(people.filter((person) => person.kind === 'client'))} />
      </FormPage>
    ),
  });
}

const fieldOfRefusal = {
  past: 'from',
  backwards: 'until',
  'too-long': 'until',
  'answer-late': 'answerBy',
  'no-client': 'must',
} as const;

/** Start the search for a date. */
export const openPollRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/datums/nieuw',
  action: 'poll.open',
  sample: 'coordinator',
  gate: 'person',
  schema: openPollInput,
  load,
  view,
  submit: async (cx, input, { householdId }, { sent }) => {
    const opened = await openPoll(cx, householdId, input);
    if ('pollId' in opened) return go(paths.poll(householdId, opened.pollId));
    const { refused } = opened;
    const field = refused === 'past' && input.from > cx.today ? 'answerBy' : fieldOfRefusal[refused];
    return wrong(sent, { [field]: texts(cx.language).start.refused[refused] });
  },
});
