import type { Child } from 'hono/jsx';
import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Card, Heading, PhoneFold, Row, Stack } from '../../../../kernel/ui/index.ts';
import { chairOf, closingOf, householdPaths, tableWords } from '../../../households/index.ts';
import { talkPath } from '../../../intake/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { notePaths } from '../../../notes/index.ts';
import { lookingBackPath, lookingBackWords } from '../../../observations/index.ts';
import { sheetPath } from '../../../outcomes/index.ts';
import { planPaths } from '../../../plan/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';

type Link = readonly [shown: boolean, href: string, text: string];

/** Everything else of this household by what it is for; only what this reader may open. */
export function linksPart(cx: Cx, data: OnePage): Child {
  const all = texts(cx.language);
  const words = all.household;
  const { links } = words;
  const { householdId: id, table } = data;
  const may = (action: HouseholdAction) => can(cx.actor, action, table);
  // Who leads has all of it here; who only sits at the table keeps the one page of the invitation.
  const sitsOnly = table.positions.length > 0 && table.positions.every((position) => position === 'professional');
  const groups: readonly [string, readonly Link[]][] = [
    [
      words.linkGroups.meeting,
      [
        [sitsOnly, chairOf(id), all.invitation.seated],
        [may('preparation.write'), meetingPaths.prepare(id), links.prepare],
        [may('topic.add'), meetingPaths.addTopic(id), links.topic],
        [may('working-note.write'), notePaths.notes(id), links.notes],
      ],
    ],
    [
      words.linkGroups.plan,
      [
        [may('money-first.say'), planPaths.moneyFirst(id), links.moneyFirst],
        [may('standing.say'), planPaths.standing(id), links.standing],
        [may('good.add'), planPaths.goodNews(id), links.goodNews],
      ],
    ],
    [
      words.linkGroups.start,
      [
        [may('talk.view'), talkPath(id), links.talk],
        [may('consent.view'), sharingPaths.yes(id), links.yes],
        [may('household.change'), householdPaths.members(id), links.members],
        [may('household.change'), householdPaths.trajectory(id), links.trajectory],
        [may('household.join'), householdPaths.join(id), links.join],
      ],
    ],
    [
      words.linkGroups.back,
      [
        [may('situation.view'), sheetPath(id), links.situation],
        [may('observation.view'), lookingBackPath(id), lookingBackWords(cx.language)[0] ?? ''],
        [may('trajectory.close') && data.trajectory?.state === 'running', closingOf(id), links.close],
      ],
    ],
  ];
  return (
    <Card id="meer" title={words.more}>
      <p class="om-small">
        {words.trajectory}:{' '}
        {data.trajectory === null
          ? words.noTrajectory
          : tableWords(cx.language).trajectoryStates[data.trajectory.state]}
      </p>
      <PhoneFold summary={words.showLinks}>
        <Stack>
          {groups.map(([title, inGroup]) => {
            const open = inGroup.filter(([shown]) => shown);
            return open.length === 0 ? null : (
              <div>
                <Heading level={3}>{title}</Heading>
                <Row>
                  {open.map(([, href, text]) => (
                    <ActionLink href={href}>{text}</ActionLink>
                  ))}
                </Row>
              </div>
            );
          })}
        </Stack>
      </PhoneFold>
    </Card>
  );
}
