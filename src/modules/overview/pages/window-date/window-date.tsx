import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { Notice } from '../../../../kernel/ui/index.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type Route, wrong } from '../../../../kernel/web/route.ts';
import { accountPaths } from '../../../accounts/index.ts';
import {
  answerFields,
  answerInput,
  answerPoll,
  isGone,
  missingAt,
  openPolls,
  pollWords,
} from '../../../scheduling/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownHousehold } from '../../queries/own-household.ts';

/** The search that waits for this client, else the newest that the client answered and may change. */
async function load(cx: Cx) {
  const householdId = await ownHousehold(cx);
  if (householdId === null) throw notFound();
  const { polls } = await openPolls(cx, householdId);
  const meIn = (poll: (typeof polls)[number]) => poll.people.find(({ personId }) => personId === cx.actor.personId);
  const poll = polls.find((each) => meIn(each)?.answered === false) ?? polls.find((each) => meIn(each) !== undefined);
  const me = poll === undefined ? undefined : meIn(poll);
  if (poll === undefined || me === undefined) throw notFound();
  return { householdId, poll, me };
}

/** In the thin window: when can you? Days and times, and nothing else of the meeting. */
export const windowDateRoutes: Route[] = formRoutes({
  path: paths.windowDate,
  gate: 'window',
  action: 'window.view',
  viewing: true,
  sample: 'client',
  schema: answerInput,
  load,
  view: (cx, { householdId, poll, me }, form) => {
    const words = pollWords(cx.language);
    const others = poll.people.filter((person) => person !== me);
    return page({
      title: texts(cx.language).window.title,
      viewed: { objectKind: 'window', householdId, role: 'client' },
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          about={<Notice kind="info" title={words.goneNote} />}
          action={paths.windowDate}
          submit={words.submit}
          back={{ href: accountPaths.window, text: words.stop }}
        >
          {answerFields({
            cx,
            language: cx.language,
            form,
            minutesLong: poll.minutesLong,
            moments: poll.moments
              .filter((moment) => !isGone(moment, others))
              .map((moment) => ({ ...moment, answer: moment.answers.get(me.personId) ?? null })),
            replaces: '',
            words: me.words,
            client: true,
            label: poll.label,
          })}
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, { householdId, poll }, { sent }) => {
    const outcome = await answerPoll(cx, householdId, poll.id, input);
    if ('done' in outcome || typeof outcome.refused === 'string') return go(accountPaths.window);
    return wrong(sent, missingAt(cx.language, outcome.refused));
  },
});
