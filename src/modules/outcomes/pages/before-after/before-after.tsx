import { can } from '../../../../kernel/access/can.ts';
import { ActionLink, Empty, LinkButton, PageHead, Row, Section, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { closingOf, homeOf, atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { moments } from '../../model.ts';
import { paths, situationPath } from '../../paths.ts';
import { readSheet } from '../../queries/sheet.ts';
import { BeforeAfterTable } from '../../ui/before-after-table.tsx';

/** Before beside after, of everybody whose situation the reader may see. */
export const beforeAfterRoute = pageRoute({
  path: paths.sheet,
  action: 'situation.view',
  gate: 'person',
  sample: 'client',
  viewing: true,
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const sheet = await readSheet(cx, householdId, 'situation.view');
    const words = texts(cx.language);
    const { trajectory } = sheet;
    const body = (
      <>
        <PageHead title={words.title} lead={cx.actor.kind === 'resident' ? words.lead.you : words.lead.staff} />
        {trajectory === null || sheet.adults.length === 0 ? (
          <Empty title={words.nothingYet} level={2}>
            {words.nothingYetText}
          </Empty>
        ) : (
          <Stack wide>
            {sheet.adults.map((adult) => (
              <Section id={`voor-en-na-${adult.personId}`} title={adult.givenName}>
                <BeforeAfterTable
                  language={cx.language}
                  caption={`${words.title}: ${adult.givenName}`}
                  captionHidden
                  whose={adult.givenName}
                  start={adult.start}
                  end={adult.end}
                  money={sheet.readsMoney}
                />
                {trajectory.open && can(cx.actor, 'situation.write', sheet.table) ? (
                  <Row screenOnly>
                    {moments.map((moment) => (
                      <LinkButton href={situationPath(householdId, adult.personId, moment)} kind="quiet">
                        {(adult[moment] === null ? words.fillIn : words.change)[moment]}
                      </LinkButton>
                    ))}
                  </Row>
                ) : null}
              </Section>
            ))}
          </Stack>
        )}
        {trajectory?.open === true && sheet.adults.some((adult) => adult.end !== null) ? (
          <p>
            {words.ready} <ActionLink href={closingOf(householdId)}>{words.closing}</ActionLink>
          </p>
        ) : null}
        <ActionLink href={homeOf(cx, householdId)} back>
          {words.home}
        </ActionLink>
      </>
    );
    return page({
      title: words.title,
      body,
      viewed: { objectKind: 'situation', ...atTable(sheet.table) },
    });
  },
});
