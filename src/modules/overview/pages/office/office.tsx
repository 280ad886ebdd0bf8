import type { Cx, Duty } from '../../../../kernel/cx.ts';
import { ActionLink, NewsList, Notice, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { accountPaths } from '../../../accounts/index.ts';
import { emergencyPaths, looksToReview } from '../../../emergency/index.ts';
import { moneySettings } from '../../../finances/index.ts';
import { insightPaths } from '../../../insights/index.ts';
import { minutesSetting } from '../../../meetings/index.ts';
import { noticePaths } from '../../../notices/index.ts';
import { rightsPaths } from '../../../rights/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { firstList } from './first-list.tsx';

const shown: readonly Duty[] = ['administrator', 'privacy-officer', 'policy-adviser', 'team-lead'];

/** Where the work of a duty is done. */
const pages: Partial<Record<Duty, string>> = {
  administrator: accountPaths.loginSettings,
  'privacy-officer': paths.review,
  'policy-adviser': insightPaths.figures,
  'team-lead': insightPaths.figures,
};

const link = (href: string | undefined, name: string | undefined) =>
  href === undefined ? name : <a href={href}>{name}</a>;

/** For the privacy officer: who looked by the emergency route, and waits for a verdict. */
function waitingNotice(cx: Cx, waiting: number) {
  const words = texts(cx.language).emergency;
  if (waiting === 0) return null;
  const see = <ActionLink href={emergencyPaths.review}>{words.review}</ActionLink>;
  return <Notice kind="attention" title={words.waiting(waiting)} action={see} />;
}

/** Where somebody of the office begins: what each duty is for. No household and no plan stands here. */
export const officeRoute = pageRoute({
  path: paths.office,
  gate: 'office',
  action: 'office.view',
  viewing: false,
  sample: 'administrator',
  run: async (cx) => {
    const words = texts(cx.language).office;
    const besides = (duty: Duty): [string, { name: string; about: string }][] => {
      if (duty === 'administrator')
        return [
          [sharingPaths.laws, words.laws],
          [rightsPaths.retention, words.retention],
          [moneySettings.crisisTerm, words.crisisTerm],
          [minutesSetting, words.minutesTerm],
          [noticePaths.replyAddress, words.replyAddress],
          [paths.namesInLog, words.namesInLog],
          [moneySettings.localSchemes, words.localSchemes],
        ];
      return duty === 'privacy-officer' || duty === 'team-lead' ? [[rightsPaths.lists, words.destroy]] : [];
    };
    const mine = shown.filter((duty) => cx.actor.duties.includes(duty));
    return page({
      title: words.title,
      body: (
        <Stack wide>
          <PageHead title={words.title} lead={words.lead} />
          {waitingNotice(cx, await looksToReview(cx))}
          {mine.includes('administrator') ? await firstList(cx) : null}
          <NewsList
            items={mine.flatMap((duty) => {
              const [name, small] = words.duties[duty];
              const first = { text: link(pages[duty], name), small };
              return [
                first,
                ...besides(duty).map(([href, { name: also, about }]) => ({ text: link(href, also), small: about })),
              ];
            })}
          />
        </Stack>
      ),
    });
  },
});
