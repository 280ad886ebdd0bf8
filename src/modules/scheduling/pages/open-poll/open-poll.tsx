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
import { cameBack, fieldOf, tickOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
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

/** The form as it is drawn: with what was typed, or with what is proposed as long as nothing was. */
interface Drawn {
  readonly cx: Cx;
  readonly form: FormState;
  readonly data: Data;
  readonly usual: ReturnType<typeof usualWindow>;
  readonly typed: boolean;
  readonly one: (name: string, start: string) => ReturnType<typeof fieldOf>;
  readonly many: (name: string, start: readonly string[]) => ReturnType<typeof ticksOf>;
}

function drawn(cx: Cx, data: Data, form: FormState): Drawn {
  return {
    cx,
    data,
    form,
    typed: cameBack(form),
    usual: usualWindow(cx.today),
    one: (name, start) => fieldOf(cx, form, name, start),
    many: (name, start) => ticksOf(cx, form, name, start),
  };
}

/** Between which days, at which parts of a day, and for how long. */
function When({ cx, data: { meeting, wish }, usual, one, many }: Drawn) {
  const { language } = cx;
  const words = texts(language).start;
  const meetingWords = planMeetingWords(language);
  return (
    <>
      <DateField {...one('from', usual.from)} label={words.from} min={addDays(cx.today, 1)} required />
      <DateField {...one('until', usual.until)} label={words.until} hint={words.untilHint} required />
      <CheckChoices
        {...many('parts', wish.parts.length > 0 ? wish.parts : ['morning', 'afternoon'])}
        label={words.parts}
        hint={cx.actor.kind === 'resident' ? words.partsHintClient : words.partsHint}
        options={dayParts.map((part) => ({ value: part, label: texts(language).parts[part] }))}
        look="three"
        required
      />
      <NumberField
        {...one('minutesLong', String(meeting?.minutesLong ?? 60))}
        label={meetingWords.minutesLong}
        unit={meetingWords.minutes}
        required
      />
    </>
  );
}

/** The place is the client's choice: who is one chooses it by filling it in, another says whether the client did. */
function Place({ cx, form, data: { meeting, wish }, one }: Drawn) {
  const { language } = cx;
  const words = planMeetingWords(language);
  const chosen = meeting?.placeChosenByClient ?? wish.place !== '';
  return (
    <>
      <TextField
        {...one('place', meeting?.place ?? wish.place)}
        label={words.place}
        hint={words.placeHint}
        reads={words.placeReads}
      />
      {cx.actor.kind === 'resident' ? (
        <HiddenField name="placeChosenByClient" value="yes" />
      ) : (
        <Checkbox {...tickOf(cx, form, 'placeChosenByClient', chosen)} label={words.placeChosenByClient} />
      )}
    </>
  );
}

/** Without clients, roles or a starter there is no meeting; the others may be there. Another choice stands folded. */
function Who({ cx, data: { people }, typed, many }: Drawn) {
  const { language } = cx;
  const words = texts(language).start;
  const nameOf = ({ personId, givenName }: PersonAtTable): string =>
    personId === cx.actor.personId ? texts(language).you : givenName;
  const options = people.map((person) => ({
    value: person.personId,
    label: nameOf(person),
    ...(person.function || person.organisation ? { hint: person.function || (person.organisation ?? '') } : {}),
  }));
  const needed = people.filter((person) => person.kind === 'client' || person.roles.length > 0 || person.starter);
  const others = people.filter((person) => !needed.includes(person));
  const named = (list: readonly PersonAtTable[]): string => nameList(list.map(nameOf), language);
  const ids = (list: readonly PersonAtTable[]): string[] => list.map(({ personId }) => personId);
  return (
    <div>
      <Paragraph>
        {words.mustNow(named(needed))} {others.length === 0 ? '' : words.mayNow(named(others))}
      </Paragraph>
      <Fold summary={words.otherPeople} open={typed}>
        <CheckChoices {...many('must', ids(needed))} label={words.must} options={options} required />
        <CheckChoices {...many('may', ids(others))} label={words.may} hint={words.mayHint} options={options} />
      </Fold>
    </div>
  );
}

/** What mostly stays as it is proposed: until when one may answer, what diaries show, whether it is the last one. */
function More({ cx, form, data: { meeting }, typed, usual, one }: Drawn) {
  const { language } = cx;
  const words = texts(language).start;
  return (
    <div>
      <Paragraph>{texts(language).poll.answerBy(writeDay(usual.answerBy, language, cx.today))}</Paragraph>
      <Fold summary={words.more} open={typed}>
        <DateField {...one('answerBy', usual.answerBy)} label={words.answerBy} required />
        <TextField
          {...one('label', words.labelStart)}
          label={words.label}
          hint={cx.actor.kind === 'resident' ? words.labelHintYou : words.labelHint}
          required
        />
        <WordingBeside cx={cx} field="label" text={valueOf(form, 'label')} />
        {meeting === null ? <Checkbox {...tickOf(cx, form, 'closing')} label={words.closing} /> : null}
      </Fold>
    </div>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, people, meeting } = data;
  const words = texts(cx.language).start;
  const title = meeting === null ? words.title : words.titleMove;
  const isClient = cx.actor.kind === 'resident';
  const parts = drawn(cx, data, form);
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
        back={{ href: paths.polls(householdId), text: texts(cx.language).stop }}
      >
        {meeting === null ? null : <HiddenField name="meeting" value={meeting.id} />}
        <When {...parts} />
        <Place {...parts} />
        <Who {...parts} />
        <More {...parts} />
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
  'no-day': 'until',
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
