import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Card, LinkButton, PageHead, Row, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { homeOf, householdPaths, roleIn } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { exportPath, jsonPath, paths } from '../../paths.ts';
import { type Subject, subjectAt } from '../../queries/subject.ts';

function everythingCard(cx: Cx, { table, personId, self }: Subject): Child {
  const words = texts(cx.language).desk;
  return (
    <Card id="alles" title={words.everything}>
      <p>{self ? words.everythingText : words.everythingStaff}</p>
      <Row>
        <LinkButton kind="primary" href={exportPath(table.householdId, personId)}>
          {words.open}
        </LinkButton>
        <a class="nl-link om-link" href={jsonPath(table.householdId, personId)} download="gegevens.json">
          {words.json}
        </a>
      </Row>
    </Card>
  );
}

/** The one desk of a client: what stands about me, who looked, and what I asked. */
export const deskRoute = pageRoute({
  path: paths.desk,
  gate: 'person',
  action: 'rights.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const { householdId = '', personId = '' } = request.params;
    const subject = await subjectAt(cx, householdId, personId, 'rights.view');
    const words = texts(cx.language).desk;
    return page({
      title: 'Omtafel',
      narrow: true,
      viewed: { objectKind: 'rights', objectId: personId, householdId, role: roleIn(subject.table) },
      body: (
        <Stack wide>
          <ActionLink href={homeOf(cx, householdId)} back>
            {words.back}
          </ActionLink>
          <PageHead
            title={subject.self ? words.title : words.titleStaff(subject.givenName)}
            lead={subject.self ? words.lead : words.leadStaff}
          />
          {everythingCard(cx, subject)}
          {subject.self ? <ActionLink href={householdPaths.whoLooked(householdId)}>{words.looked}</ActionLink> : null}
        </Stack>
      ),
    });
  },
});
