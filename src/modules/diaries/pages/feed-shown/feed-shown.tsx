import { notFound } from '../../../../kernel/errors.ts';
import { ActionLink, Notice, PageHead, Paragraph, Stack } from '../../../../kernel/ui/index.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { page, pageRoute, type Route } from '../../../../kernel/web/route.ts';
import { originHere } from '../../../accounts/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { isOwnFeed } from '../../queries/feed.ts';

/** The private address, to take over: the only time that it can be read. */
export const feedShownRoutes = (surroundings: Surroundings): Route[] => [
  pageRoute({
    path: '/agenda/adres/:feedToken',
    action: 'diary.feed',
    sample: 'case-manager',
    gate: 'person',
    viewing: false,
    run: async (cx, { params }) => {
      const token = params['feedToken'] ?? '';
      if (!(await isOwnFeed(cx, token))) throw notFound();
      const words = texts(cx.language).feed;
      return page({
        title: words.shownTitle,
        narrow: true,
        body: (
          <>
            <PageHead title={words.shownTitle} lead={words.how} />
            <Stack>
              <p>
                <strong class="om-break">{`${(await originHere(cx, surroundings)).origin}${paths.feed(token)}`}</strong>
              </p>
              <Notice kind="attention" title={words.shown} />
              <Paragraph look="quiet">{words.secret}</Paragraph>
              <ActionLink back href={paths.diary}>
                {texts(cx.language).title}
              </ActionLink>
            </Stack>
          </>
        ),
      });
    },
  }),
];
