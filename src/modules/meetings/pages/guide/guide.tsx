import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Ladder,
  LinkButton,
  PageHead,
  Paragraph,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute, type PageReply, type Request, type Route } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { meetingAt } from '../../queries/meeting.ts';

/** Which instruction somebody gets: who leads the table prepares the meeting, the client's network comes with the client. */
const guideOf = (positions: readonly string[]): 'client' | 'coordinator' | 'professional' => {
  if (positions.includes('client') || positions.includes('network')) return 'client';
  return positions.some((each) => ['coordinator', 'case-manager', 'starter'].includes(each))
    ? 'coordinator'
    : 'professional';
};

async function show(cx: Cx, { params }: Request): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const { table, meeting } = await meetingAt(cx, householdId, params['meetingId'] ?? '', 'meeting.view');
  const words = texts(cx.language).guide;
  const guide = words[guideOf(table.positions)];
  const { before, steps, bring } = guide[meeting.kind];
  return page({
    title: words.title,
    narrow: true,
    viewed: { objectKind: 'meeting', objectId: meeting.id, ...atTable(table) },
    body: (
      <>
        <PageHead title={words.title} lead={guide.lead} />
        <Stack wide>
          <Section id="voor" title={words.before}>
            <ul class="om-list">
              {before.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Section>
          <Section id="stappen" title={words.steps}>
            <Ladder language={cx.language} items={steps.map((text) => ({ text, state: 'later' }))} />
          </Section>
          <Section id="mee" title={words.bring}>
            <ul class="om-list">
              {bring.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Section>
          <Paragraph look="small">{words.printHint}</Paragraph>
          <Row>
            <LinkButton kind="primary" href={paths.prepare(householdId)}>
              {words.own}
            </LinkButton>
            <ActionLink back href={paths.meeting(householdId, meeting.id)}>
              {words.back}
            </ActionLink>
          </Row>
        </Stack>
      </>
    ),
  });
}

/** The preparation that goes out with an invitation: how this meeting goes, what to think about, what to bring. */
export const guideRoute: Route = pageRoute({
  path: '/huishoudens/:householdId/gesprekken/:meetingId/voorbereiding',
  action: 'meeting.view',
  sample: 'client',
  gate: 'person',
  viewing: true,
  run: show,
});
