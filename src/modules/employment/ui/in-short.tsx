import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink, Card, FoldCard, Row, Stack, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { stepNow, type WorkMoment } from '../model.ts';
import { workPaths } from '../paths.ts';
import type { RawWork } from '../queries/work.ts';

/** Work as a large row on Mijn plan: where I am, and the way to all of it. Nothing where work is no question. */
export function workRow(cx: Cx, householdId: string, work: RawWork, asked: boolean): Child {
  const words = texts(cx.language);
  const question = work.asked.find(({ dueOn }) => dueOn <= cx.today);
  if (!asked && work.moments.length === 0 && question === undefined) return null;
  const now = stepNow(work.moments);
  return (
    <FoldCard
      icon="work"
      title={words.page.title}
      line={question !== undefined ? words.checkIn.notice : now === null ? words.short.start : words.steps[now.step]}
      id="werk"
    >
      <Stack>
        {question === undefined ? null : (
          <p>
            <ActionLink href={workPaths.placement(householdId, question.placementId)}>
              {words.checkIn.noticeLink}
            </ActionLink>
          </p>
        )}
        {now === null || now.words === '' ? null : (
          <p>
            <Words>{now.words}</Words>
          </p>
        )}
        <Row>
          <ActionLink href={workPaths.work(householdId)}>{words.short.open}</ActionLink>
          <ActionLink href={workPaths.moment(householdId)}>{words.page.tell}</ActionLink>
        </Row>
      </Stack>
    </FoldCard>
  );
}

/** Work on the page of a household: where each adult is, and the way to all of it. */
export function workCard(
  cx: Cx,
  householdId: string,
  work: RawWork,
  clients: readonly { readonly personId: string; readonly givenName: string }[],
): Child {
  const words = texts(cx.language);
  const line = (moments: readonly WorkMoment[]): string => {
    const now = stepNow(moments);
    if (now === null) return words.short.noneOf;
    return now.fits === null ? words.steps[now.step] : `${words.steps[now.step]} (${words.fits[now.fits]})`;
  };
  return (
    <Card
      id="werk"
      title={words.page.titleOf}
      aside={<ActionLink href={workPaths.work(householdId)}>{words.short.open}</ActionLink>}
    >
      {clients.map(({ personId, givenName }) => (
        <p>
          <strong>{givenName}</strong>: {line(work.moments.filter(({ adultId }) => adultId === personId))}
        </p>
      ))}
    </Card>
  );
}
