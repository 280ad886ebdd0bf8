import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Button, Card, Form, Grid, HiddenField, Paragraph, Section, Stack } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { bestMoments, type Standing } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { AskedPerson, Poll } from '../../queries/poll.ts';
import { silentAtAll, standingWords } from '../../ui/standing-words.ts';
import { writeMoment } from '../../ui/when.ts';

/** A client is not asked to choose while somebody who must be there still may answer. */
const mayChoose = (cx: Cx, poll: Poll, { silent }: Standing<AskedPerson>): boolean =>
  poll.state === 'open' &&
  (cx.actor.kind !== 'resident' || poll.answerBy < cx.today || !silent.some(({ must, seated }) => must && seated));

/** Whether the reader is the client, and the only one who is asked. */
const onlyClient = (cx: Cx, { people }: Poll): boolean =>
  people.filter(({ client }) => client).every(({ personId }) => personId === cx.actor.personId);

/** The moments that are left, the best first, each explained in words; one press makes it the meeting. */
export function momentsPart(cx: Cx, poll: Poll): Child {
  const words = texts(cx.language).poll;
  const best = bestMoments(poll.moments, poll.people);
  const gone = poll.moments.length - best.length;
  const silent = silentAtAll(cx, best);
  return (
    <Section id="dagen" title={words.best}>
      <Stack>
        {best.length === 0 ? <Paragraph>{words.noneLeft}</Paragraph> : null}
        {silent === null ? null : <Paragraph>{silent}</Paragraph>}
        <Grid kind="half">
          {best.map((standing) => {
            const when = writeMoment(cx, cx.language, standing.moment.startsAt, poll.minutesLong);
            return (
              <Card>
                <Paragraph look="lead">{when}</Paragraph>
                {standingWords(cx, standing, silent === null).map((line) => (
                  <Paragraph>{line}</Paragraph>
                ))}
                {mayChoose(cx, poll, standing) ? (
                  <Form
                    action={paths.choose(poll.householdId, poll.id)}
                    submission={cx.newId()}
                    version={poll.version}
                    label={`${words.choose}: ${when}`}
                  >
                    <HiddenField name="moment" value={standing.moment.id} />
                    <Button kind="quiet">
                      {words.choose}
                      <span class="om-sr">: {when}</span>
                    </Button>
                  </Form>
                ) : null}
              </Card>
            );
          })}
        </Grid>
        {gone > 0 ? (
          <Paragraph look="quiet">{onlyClient(cx, poll) ? words.goneYou(gone) : words.gone(gone)}</Paragraph>
        ) : null}
      </Stack>
    </Section>
  );
}
