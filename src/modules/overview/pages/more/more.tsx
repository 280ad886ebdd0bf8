import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can } from '../../../../kernel/access/can.ts';
import { NewsList, PageHead } from '../../../../kernel/ui/index.ts';
import { page, pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { diaryPaths } from '../../../diaries/index.ts';
import { ownWay } from '../../../notices/index.ts';
import { closingOf, householdPaths, partedFrom, tableAt } from '../../../households/index.ts';
import { moneyPaths } from '../../../finances/index.ts';
import { workPaths } from '../../../employment/index.ts';
import { newSignalPath } from '../../../intake/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { lookingBackPath, lookingBackWords } from '../../../observations/index.ts';
import { sheetPath } from '../../../outcomes/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownHousehold } from '../../queries/own-household.ts';

/** Everything that belongs to a client's plan, a line each. */
export const moreRoute = pageRoute({
  path: paths.more,
  gate: 'resident',
  action: 'own-plan.view',
  viewing: false,
  sample: 'client',
  run: async (cx) => {
    const id = await ownHousehold(cx);
    if (id === null) return redirect(paths.plan);
    const table = await tableAt(cx, id, 'plan.view');
    const words = texts(cx.language).more;
    const { items } = words;
    const lines: [string, string[], HouseholdAction?][] = [
      [planPaths.plan(id), items.plan],
      [moneyPaths.money(id), items.money],
      [workPaths.work(id), items.work],
      [meetingPaths.meetings(id), items.meetings],
      [meetingPaths.prepare(id), items.prepare, 'preparation.write'],
      [meetingPaths.addTopic(id), items.topic, 'topic.add'],
      [newSignalPath(id), items.signals, 'signal.send'],
      [householdPaths.table(id), items.table],
      [householdPaths.members(id), items.members],
      [sharingPaths.yes(id), items.yes],
      [sheetPath(id), items.situation],
      [lookingBackPath(id), lookingBackWords(cx.language)],
      [householdPaths.whoLooked(id), items.looked],
      [householdPaths.rights(id, cx.actor.personId), items.rights],
      [planPaths.versions(id), items.versions],
      [diaryPaths.diary, items.diary],
      ownWay(cx.language),
      [closingOf(id), items.closing, 'trajectory.close'],
    ];
    const { link, linkAbout } = texts(cx.language).parted;
    if ((await partedFrom(cx)).length > 0) lines.push([paths.parted, [link, linkAbout]]);
    // A table that was joined into another can only be read.
    const open = lines.filter(([, , action]) => action === undefined || can(cx.actor, action, table));
    return page({
      title: 'Omtafel',
      body: (
        <>
          <PageHead title={words.title} lead={words.lead} />
          <NewsList
            items={open.map(([href, [name, about]]) => ({
              text: (
                <a class="nl-link om-link" href={href}>
                  {name}
                </a>
              ),
              small: about,
            }))}
          />
        </>
      ),
    });
  },
});
