import type { Duty } from '../../../../kernel/cx.ts';
import { NewsList, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

const shown: readonly Duty[] = ['administrator', 'privacy-officer', 'policy-adviser', 'team-lead'];

/** Where somebody of the office begins: what each duty is for. No household and no plan stands here. */
export const officeRoute = pageRoute({
  path: paths.office,
  gate: 'office',
  action: 'office.view',
  viewing: false,
  sample: 'administrator',
  run: async (cx) => {
    const words = texts(cx.language).office;
    const mine = shown.filter((duty) => cx.actor.duties.includes(duty));
    return page({
      title: `${words.title} - Omtafel`,
      body: (
        <Stack>
          <PageHead title={words.title} lead={words.lead} />
          <NewsList items={mine.map((duty) => ({ text: words.duties[duty][0], small: words.duties[duty][1] }))} />
        </Stack>
      ),
    });
  },
});
