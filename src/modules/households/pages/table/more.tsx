import type { FC } from 'hono/jsx';
import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can, type Table } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, Fold, Paragraph, PeopleList } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths } from '../../paths.ts';
import type { Bottleneck } from '../../queries/bottlenecks.ts';
import type { PersonAtTable } from '../../queries/people.ts';

/** Where else to go about this table, as far as this actor may. */
export const Beyond: FC<{ cx: Cx; table: Table }> = ({ cx, table }) => {
  const words = texts(cx.language).pages.table;
  const { householdId } = table;
  const links: readonly [HouseholdAction, string, string, string][] = [
    ['table.view', householdPaths.roles(householdId), words.roles, words.rolesText],
    ['consent.view', householdPaths.yes(householdId), words.yes, words.yesText],
    ['consent.view', householdPaths.trajectory(householdId), words.trajectory, words.trajectoryText],
    ['table.view', householdPaths.members(householdId), words.members, words.membersText],
    ['consent.view', householdPaths.join(householdId), words.join, words.joinText],
  ];
  return (
    <Card id="meer" title={words.more}>
      {links
        .filter(([action]) => can(cx.actor, action, table))
        .map(([, href, name, about]) => (
          <div>
            <ActionLink href={href}>{name}</ActionLink>
            <Paragraph look="small">{about}</Paragraph>
          </div>
        ))}
    </Card>
  );
};

/** What stands in the way of this table and has to be solved elsewhere. */
export const Stuck: FC<{ cx: Cx; bottlenecks: readonly Bottleneck[] }> = ({ cx, bottlenecks }) => {
  const words = texts(cx.language).pages.table;
  if (bottlenecks.length === 0) return null;
  return (
    <Card id="knelpunten" title={words.bottlenecks}>
      <Paragraph look="small">{words.bottlenecksText}</Paragraph>
      <PeopleList
        items={bottlenecks.map((each) => ({
          name: each.organisation ?? '',
          about: each.words,
          small: writeDate(each.notedOn, cx.language),
        }))}
      />
    </Card>
  );
};

/** Who declined, with the reason, and who sat here before. */
export const NotHere: FC<{ cx: Cx; people: readonly PersonAtTable[] }> = ({ cx, people }) => {
  const words = texts(cx.language);
  const declined = people.filter((person) => person.state === 'declined');
  const left = people.filter((person) => person.state === 'ended');
  return (
    <>
      {declined.length === 0 ? null : (
        <Fold summary={words.pages.table.declined}>
          <PeopleList
            items={declined.map((person) => ({
              name: fullName(person),
              about: person.organisation ?? person.function,
              small: [person.declineCode === null ? '' : words.objections[person.declineCode].says, person.declineWords]
                .filter((part) => part !== '')
                .join(': '),
            }))}
          />
        </Fold>
      )}
      {left.length === 0 ? null : (
        <Fold summary={words.pages.table.left}>
          <PeopleList
            items={left.map((person) => ({
              name: fullName(person),
              about: person.organisation ?? person.function,
              ...(person.untilDate === null ? {} : { small: writeDate(person.untilDate, cx.language) }),
            }))}
          />
        </Fold>
      )}
    </>
  );
};
