import type { FC } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, Empty, Fold, LinkButton, PeopleList, Row, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { representationName, scopeLine, texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { mayEndRepresentation } from '../../policy.ts';
import { type RecordedRepresentation, representationsAt } from '../../queries/representations.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { TablePage } from '../../ui/form-page.tsx';

type Props = { cx: Cx; householdId: string; found: readonly RecordedRepresentation[] };

/** Everything that is known of one of them, and what can be done about it. */
const Lines: FC<Props> = ({ cx, householdId, found }) => {
  const { language } = cx;
  const all = texts(language);
  const words = all.representation.list;
  const staff = cx.actor.kind === 'staff';
  return (
    <PeopleList
      items={found.map((each) => ({
        name: fullName(each),
        about: `${representationName(language, each.kind)}${staff ? ` ${words.for(each.clientName)}` : ''}`,
        small: (
          <Stack>
            <span>
              {each.endedOn !== null
                ? words.over(writeDate(each.endedOn, language))
                : [
                    ...(each.fromDate > cx.today ? [words.later(writeDate(each.fromDate, language))] : []),
                    scopeLine(language, each),
                  ].join(' ')}{' '}
              {words.paper(each.paper)} {words.recorded(each.recordedBy, writeDate(each.recordedOn, language))}
            </span>
            {each.endedOn !== null || each.untilDate < cx.today ? null : (
              <Row screenOnly>
                {mayEndRepresentation(cx, each) ? (
                  <ActionLink href={householdPaths.representationEnd(householdId, each.id)}>
                    {words.endOf(each.givenName)}
                  </ActionLink>
                ) : null}
                {staff ? (
                  <ActionLink href={householdPaths.entry(householdId, each.personId)}>
                    {words.entryOf(each.givenName)}
                  </ActionLink>
                ) : null}
              </Row>
            )}
          </Stack>
        ),
      }))}
    />
  );
};

/** Who acts for a client, for what, until when and on which paper; the client's own page too. */
export const representationsRoute = pageRoute({
  path: paths.representations,
  gate: 'person',
  action: 'representation.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const table = await tableAt(cx, householdId, 'representation.view');
    const found = await representationsAt(cx, table);
    const { pages, representation } = texts(cx.language);
    const words = representation.list;
    const staff = cx.actor.kind === 'staff';
    const isOver = (each: RecordedRepresentation) => each.endedOn !== null || each.untilDate < cx.today;
    const over = found.filter(isOver);
    const now = found.filter((each) => !isOver(each));
    return page({
      title: staff ? words.titleStaff : words.title,
      narrow: true,
      viewed: { objectKind: 'representation', ...atTable(table) },
      body: (
        <TablePage
          language={cx.language}
          title={staff ? words.titleStaff : words.title}
          lead={staff ? words.leadStaff : words.lead}
          back={{ href: householdPaths.table(householdId), text: pages.back.table }}
          actions={
            can(cx.actor, 'representation.record', table) ? (
              <LinkButton kind="primary" href={householdPaths.representationNew(householdId)}>
                {words.add}
              </LinkButton>
            ) : undefined
          }
        >
          {now.length === 0 ? (
            <Empty title={staff ? words.noneStaff : words.none} level={2}>
              {staff ? words.noneTextStaff : words.noneText}
            </Empty>
          ) : (
            <Card>
              <Lines cx={cx} householdId={householdId} found={now} />
            </Card>
          )}
          {over.length === 0 ? null : (
            <Fold summary={words.before}>
              <Lines cx={cx} householdId={householdId} found={over} />
            </Fold>
          )}
        </TablePage>
      ),
    });
  },
});
