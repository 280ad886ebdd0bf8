import { ActionLink, DataTable, PageHead, Paragraph, Stack, WritingLines } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { balance, freeText, topics } from '../../rules/form.ts';
import { AsPublished } from '../../ui/as-published.tsx';

/** The whole form to print and fill in by hand: nothing of anybody is on it. */
export const paperRoute = pageRoute({
  path: paths.paper,
  action: 'observation.list',
  gate: 'staff',
  sample: 'case-manager',
  viewing: false,
  run: async (cx) => {
    const words = texts(cx.language);
    const { head } = words;
    return page({
      title: words.paper,
      body: (
        <Stack wide>
          <ActionLink href={paths.mine} back>
            {words.back}
          </ActionLink>
          <PageHead title={words.paper} lead={`${words.partLead} ${words.noneNeeded}`} />
          <Paragraph>
            {[head.number, head.date, head.professionals, head.by].map((each) => `${each}: ____________`).join('   ')}
          </Paragraph>
          {/* Above the table: below the last lines it stood alone on a page. */}
          <Paragraph look="small">{words.source}</Paragraph>
          <DataTable
            caption={words.paper}
            captionHidden
            columns={[
              { label: words.indicator, cell: ({ label }) => <AsPublished text={label} />, heads: true },
              ...[...words.points, words.missing].map((point) => ({
                label: point,
                cell: () => '☐',
                phoneLabel: point,
              })),
              { label: words.saw, cell: () => '', width: 'large' as const },
            ]}
            groups={topics.map((topic) => ({ title: topic.label, rows: topic.indicators }))}
          />
          <Paragraph>
            <AsPublished text={balance} />: ☐ {words.yes} ☐ {words.no}
          </Paragraph>
          {Object.values(freeText).map((question) => (
            <>
              <Paragraph>
                <AsPublished text={question} />
              </Paragraph>
              <WritingLines count={3} />
            </>
          ))}
        </Stack>
      ),
    });
  },
});
