import type { FC, PropsWithChildren } from 'hono/jsx';
import { can, type ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Card, Paragraph, Row, Section, WritingLines } from '../../../../kernel/ui/index.ts';
import { closingOf } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { Minutes } from '../../queries/minutes.ts';
import { nextWords } from '../../ui/circumstances.ts';

/** The next date; after the last meeting the way to closing together, for who closes. */
export function Following({ cx, minutes, closes }: { cx: Cx; minutes: Minutes; closes: boolean }) {
  const { householdId, meeting } = minutes;
  const words = texts(cx.language).minutes;
  const next = meeting.nextStartsAt;
  if (next === null && meeting.kind === 'closing') {
    return (
      <Section id="volgende" title={words.afterLast}>
        <Paragraph>{words.last}</Paragraph>
        {closes ? (
          <Row screenOnly>
            <ActionLink href={closingOf(householdId)}>{words.closeTogether}</ActionLink>
          </Row>
        ) : null}
      </Section>
    );
  }
  return (
    <Section id="volgende" title={words.next}>
      <Paragraph>{nextWords(cx, minutes)}</Paragraph>
    </Section>
  );
}

/** The one place under the minutes for who sees it otherwise; `children`: what was asked about it before. On paper: lines. */
type DifferentProps = PropsWithChildren<{ cx: Cx; householdId: string; table: ReadingTable; isClient: boolean }>;
export const Different: FC<DifferentProps> = (props) => {
  const { cx, householdId, table, isClient, children } = props;
  const words = texts(cx.language).minutes;
  return (
    <Card id="anders" title={words.different}>
      <Paragraph look="small">{isClient ? words.differentHint : words.differentHintOf}</Paragraph>
      {can(cx.actor, 'topic.add', table) ? (
        <Row screenOnly>
          <ActionLink href={paths.addTopic(householdId)}>{words.differentTopic}</ActionLink>
        </Row>
      ) : null}
      {children}
      <WritingLines count={2} />
    </Card>
  );
};
