import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Grid, NewsList, PageHead, Section } from '../../../../kernel/ui/index.ts';
import { page, pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { accountPaths } from '../../../accounts/index.ts';
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

type Line = readonly [href: string, words: readonly string[], action?: HouseholdAction];
type LineGroup = readonly [id: string, title: string, lines: readonly Line[]];

/** Everything that belongs to a client's plan by what it is about. */
function lineGroups(cx: Cx, id: string, parted: readonly Line[]): readonly LineGroup[] {
  const { groups, items } = texts(cx.language).more;
  return [
    [
      'plan',
      groups.plan,
      [
        [planPaths.plan(id), items.plan],
        [moneyPaths.money(id), items.money],
        [workPaths.work(id), items.work],
        [newSignalPath(id), items.signals, 'signal.send'],
        [sheetPath(id), items.situation],
        [planPaths.versions(id), items.versions],
        [closingOf(id), items.closing, 'trajectory.close'],
      ],
    ],
    [
      'gesprekken',
      groups.meetings,
      [
        [meetingPaths.meetings(id), items.meetings],
        [meetingPaths.prepare(id), items.prepare, 'preparation.write'],
        [meetingPaths.addTopic(id), items.topic, 'topic.add'],
        [lookingBackPath(id), lookingBackWords(cx.language)],
      ],
    ],
    [
      'tafel',
      groups.table,
      [
        [householdPaths.table(id), items.table],
        [householdPaths.members(id), items.members],
        [sharingPaths.yes(id), items.yes],
      ],
    ],
    [
      'gegevens',
      groups.own,
      [
        [householdPaths.whoLooked(id), items.looked],
        [householdPaths.rights(id, cx.actor.personId), items.rights],
        [diaryPaths.diary, items.diary],
        ownWay(cx.language),
        [accountPaths.sessions, items.sessions],
        ...parted,
      ],
    ],
  ];
}

/** The way to all of it, a line each. */
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
    const { title, lead } = texts(cx.language).more;
    const { link, linkAbout } = texts(cx.language).parted;
    const parted: Line[] = (await partedFrom(cx)).length > 0 ? [[paths.parted, [link, linkAbout]]] : [];
    // A table that was joined into another can only be read.
    const open = (lines: readonly Line[]) =>
      lines.filter(([, , action]) => action === undefined || can(cx.actor, action, table));
    return page({
      title: 'Omtafel',
      body: (
        <>
          <PageHead title={title} lead={lead} />
          <Grid kind="half">
            {lineGroups(cx, id, parted).map(([group, heading, lines]) => (
              <Section id={group} title={heading} ruled>
                <NewsList
                  items={open(lines).map(([href, [name, about]]) => ({
                    text: <ActionLink href={href}>{name}</ActionLink>,
                    small: about,
                  }))}
                />
              </Section>
            ))}
          </Grid>
        </>
      ),
    });
  },
});
