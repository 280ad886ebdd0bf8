import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, Section } from '../../../../kernel/ui/index.ts';
import { chairOf, householdPaths } from '../../../households/index.ts';
import { answerPath } from '../../../rights/index.ts';
import { pollWords, quickAnswer, schedulingPaths } from '../../../scheduling/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** At a table that this professional leads, the same as its first steps say. */
function toSettle(cx: Cx, { id, name, declined, joins }: Week['toSettle'][number]) {
  const { todo } = texts(cx.language).household;
  const line = (href: string, words: string) => ({
    text: (
      <>
        <a href={householdPath(id)}>
          <strong>{name}.</strong>
        </a>{' '}
        <a href={href}>{words}</a>
      </>
    ),
  });
  return [
    ...(declined === null ? [] : [line(`${householdPaths.table(id)}#niet-gekomen`, todo.declined(declined))]),
    ...(joins === 0 ? [] : [line(householdPaths.join(id), todo.join)]),
  ];
}

/** Who asks this professional something: a chair at a table, or whether there is a table already. */
export function waiting(cx: Cx, week: Week): Child {
  const words = texts(cx.language).week;
  const asked = week.invitations.filter((each) => each.state === 'asked');
  const settle = week.toSettle.flatMap((each) => toSettle(cx, each));
  if (asked.length + settle.length + week.requests.length + week.rights.length + week.polls.length === 0) return null;
  return (
    <Section id="gevraagd" title={words.invitations}>
      <NewsList
        items={[
          ...asked.map((each) => ({
            text: texts(cx.language).invitation.line(each.askedBy, each.clientName),
            end: <ActionLink href={chairOf(each.householdId)}>{words.read}</ActionLink>,
          })),
          ...settle,
          ...week.rights.map((each) => ({
            text: words.rights(each.client),
            end: <ActionLink href={answerPath(each.householdId, each.id)}>{words.answer}</ActionLink>,
          })),
          ...week.polls.map((each) => ({
            text: pollWords(cx.language).waitsUntil(each.householdName, writeShortDay(each.answerBy, cx.language)),
            small: quickAnswer(cx, each),
            end: (
              <ActionLink href={schedulingPaths.answer(each.householdId, each.pollId)}>
                {pollWords(cx.language).open}
                <span class="om-sr">: {each.householdName}</span>
              </ActionLink>
            ),
          })),
          ...week.requests.map((each) => ({
            text: `${words.requests} ${each.household}`,
            end: <ActionLink href={householdPaths.request(each.householdId, each.id)}>{words.answer}</ActionLink>,
          })),
        ]}
      />
    </Section>
  );
}
