import type { Cx } from '../../../../kernel/cx.ts';
import { conflict, notFound } from '../../../../kernel/errors.ts';
import { HiddenField, Notice } from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request, type Route, wrong } from '../../../../kernel/web/route.ts';
import { ownBusyTimes } from '../../../diaries/index.ts';
import { atTable } from '../../../households/index.ts';
import { answerPoll } from '../../commands/answer-poll.ts';
import { texts } from '../../messages/index.ts';
import { type Busy, clientsToAnswer, isBusyAt, isGone } from '../../model.ts';
import { paths } from '../../paths.ts';
import { type AskedPerson, type Poll, pollAt } from '../../queries/poll.ts';
import { answerInput } from '../../schema.ts';
import { allDays, restOfDays } from '../../ui/all-days.tsx';
import { answerFields, missingAt } from '../../ui/answer-fields.tsx';
import { writePeople } from '../../ui/when.ts';

interface Data {
  readonly householdId: string;
  readonly role: string;
  readonly poll: Poll;
  /** Whose answer it is: the reader's own, or that of a client who fills it in together with the reader. */
  readonly person: AskedPerson;
  /** When the reader's own diary has something; told to nobody else. */
  readonly busy: Busy;
}

async function load(cx: Cx, { params, query, sent }: Request): Promise<Data> {
  const { householdId = '', pollId = '' } = params;
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.answer');
  const together = cx.actor.kind === 'staff' ? (query['samen'] ?? sent['together']) : undefined;
  const personId = typeof together === 'string' && together !== '' ? together : cx.actor.personId;
  const person = poll.people.find((each) => each.personId === personId);
  if (person === undefined || (personId !== cx.actor.personId && !person.client)) throw notFound();
  if (poll.state !== 'open') throw conflict('poll');
  return { ...atTable(table), poll, person, busy: await busyOf(cx, poll, person) };
}

async function busyOf(cx: Cx, { moments }: Poll, person: AskedPerson): Promise<Busy> {
  const [first] = moments;
  const last = moments.at(-1);
  if (first === undefined || last === undefined || person.personId !== cx.actor.personId) return [];
  return ownBusyTimes(cx, { from: first.startsAt, until: new Date(last.startsAt.getTime() + 86_400_000) });
}

function view(cx: Cx, { householdId, role, poll, person, busy }: Data, form: FormState): PageReply {
  const words = texts(cx.language).answer;
  const own = person.personId === cx.actor.personId;
  const others = poll.people.filter((each) => each !== person);
  const waiting = person.client ? [] : clientsToAnswer(poll.people);
  const title = own ? words.title : words.titleFor(person.givenName);
  const left = poll.moments
    .filter((moment) => !isGone(moment, others))
    .map((moment) => ({
      ...moment,
      answer: moment.answers.get(person.personId) ?? null,
      busy: isBusyAt(busy, moment.startsAt, new Date(moment.startsAt.getTime() + poll.minutesLong * 60_000)),
    }));
  return page({
    title,
    viewed: { objectKind: 'date-poll', objectId: poll.id, householdId, role },
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={own ? words.lead : words.leadFor}
        about={
          <>
            {waiting.length > 0 ? <Notice kind="info" title={words.clientFirst(writePeople(cx, waiting))} /> : null}
            {person.client ? <Notice kind="info" title={words.goneNote} /> : null}
            {left.length === 0 ? <Notice kind="info" title={words.noMoments} /> : null}
            {own && !person.answered && waiting.length === 0 && left.length > 0
              ? allDays(cx, {
                  action: paths.answer(householdId, poll.id),
                  all: words.all,
                  none: words.none,
                  fields: { submission: cx.newId() },
                })
              : null}
          </>
        }
        action={paths.answer(householdId, poll.id)}
        submit={words.submit}
        also={own && !person.answered && left.length > 1 && waiting.length === 0 ? restOfDays(words.rest) : null}
        back={{ href: paths.poll(householdId, poll.id), text: texts(cx.language).stop }}
      >
        {own ? null : <HiddenField name="together" value={person.personId} />}
        {waiting.length > 0
          ? null
          : answerFields({
              cx,
              language: cx.language,
              form,
              minutesLong: poll.minutesLong,
              moments: left,
              replaces: person.replaces,
              words: person.words,
              client: person.client,
              label: poll.label,
              ...(own && person.client
                ? { reader: poll.people.filter(({ client }) => client).length === 1 ? 'alone' : 'several' }
                : {}),
            })}
      </FormPage>
    ),
  });
}

/** One's own answer to a search for a date; of a client also filled in together. */
export const answerRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/datums/:pollId/antwoord',
  action: 'poll.answer',
  sample: 'client',
  gate: 'person',
  viewing: true,
  schema: answerInput,
  load,
  view,
  submit: async (cx, input, { householdId, poll }, { sent }) => {
    const outcome = await answerPoll(cx, householdId, poll.id, input);
    if ('done' in outcome) return go(paths.poll(householdId, poll.id));
    const { refused } = outcome;
    if (typeof refused !== 'string') return wrong(sent, missingAt(cx.language, refused));
    const names = writePeople(cx, clientsToAnswer(poll.people));
    return wrong(sent, {}, texts(cx.language).answer.clientFirst(names));
  },
});
