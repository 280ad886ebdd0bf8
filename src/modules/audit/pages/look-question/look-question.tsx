import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { HiddenField, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { tableAt } from '../../../households/index.ts';
import { sendSignal, signalPath } from '../../../intake/index.ts';
import { readersAt, readersSentence } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { lookQuestionPath, paths, whoLookedPath } from '../../paths.ts';
import { whoLooked } from '../../queries/who-looked.ts';
import { dayOf, idOf, questionInput } from '../../schema.ts';
import { lookerOf } from '../../ui/looker.ts';

/** The line that is asked about, when the address or the form names one that this client can see. */
async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const day = dayOf(String(request.sent['dag'] ?? request.query['dag'] ?? ''), cx.today);
  const who = idOf(request.sent['wie'] ?? request.query['wie']);
  // The question goes to the case manager of a table: for a client with a seat there.
  await tableAt(cx, householdId, 'log.ask');
  const seen = await whoLooked(cx, householdId, day);
  const look = seen.days.find((each) => each.day === day)?.looks.find((each) => each.personId === who);
  return { householdId, day, look: look ?? null, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, day, look, readers }: Data, form: FormState): PageReply {
  const words = texts(cx.language).question;
  const { personId } = cx.actor;
  return page({
    title: 'Omtafel',
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        about={
          <>
            {look === null ? null : (
              <p>{words.about(lookerOf(cx.language, look).who, writeDay(day, cx.language, cx.today))}</p>
            )}
            <p>{words.self}</p>
          </>
        }
        action={lookQuestionPath(householdId)}
        submit={words.send}
        back={{ href: whoLookedPath(householdId), text: words.cancel }}
      >
        {look === null ? null : (
          <>
            <HiddenField name="dag" value={day} />
            <HiddenField name="wie" value={look.personId ?? ''} />
          </>
        )}
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.words}
          hint={words.wordsHint}
          required
          rows={3}
          reads={readersSentence(cx, readers, { kind: 'client-and-me', adultId: personId, domain: null })}
        />
      </FormPage>
    ),
  });
}

/** A question about who looked: a signal of this client to the case manager, about the client alone. */
export const lookQuestionRoutes = formRoutes({
  path: paths.lookQuestion,
  gate: 'person',
  action: 'log.ask',
  sample: 'client',
  schema: questionInput,
  load,
  view,
  submit: async (cx, input, { householdId, day, look }, request) => {
    const words = texts(cx.language).question;
    const asked =
      look === null
        ? words.signalPlain(input.words)
        : words.signal(lookerOf(cx.language, look).who, writeDay(day, cx.language, cx.today), input.words);
    const sent = await sendSignal(cx, householdId, {
      adult: cx.actor.personId,
      audience: 'client-and-me',
      words: asked,
      concerned: [],
    });
    return sent.kind === 'wrong' ? wrong(request.sent, { words: 'wrong' }) : go(signalPath(householdId, sent.signalId));
  },
});
