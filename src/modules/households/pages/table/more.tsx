import type { FC } from 'hono/jsx';
import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import { can, type Table } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { fullName, nameList } from '../../../../kernel/i18n/names.ts';
import { ActionLink, Card, Fold, Grid, Notice, Paragraph, PeopleList, PhoneFold } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { declinedLast } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import type { Bottleneck } from '../../queries/bottlenecks.ts';
import type { Involved } from '../../queries/involved.ts';
import type { PersonAtTable } from '../../queries/people.ts';
import { aboutInvolved } from '../../ui/about-involved.ts';
import { objectionAnswer, objectionSays } from '../../ui/place-answer-fields.tsx';

/** Where else to go about this table, as far as this actor may. */
export const Beyond: FC<{ cx: Cx; table: Table }> = ({ cx, table }) => {
  const words = texts(cx.language).pages.table;
  const acts = texts(cx.language).representation.list;
  const own = table.positions.includes('client');
  const { householdId } = table;
  // The first talk is no reading for the other adult: see the query of its page.
  const several = table.positions.includes('client') && table.clientIds.length > 1;
  const links: readonly [HouseholdAction, string, string, string][] = [
    ['table.view', householdPaths.roles(householdId), words.roles, words.rolesText],
    ['talk.view', householdPaths.talk(householdId), words.talk, words.talkText],
    ['consent.view', householdPaths.yes(householdId), words.yes, words.yesText],
    [
      'sharing.view',
      householdPaths.sharing(householdId),
      words.sharing,
      own ? words.sharingText : words.sharingTextStaff,
    ],
    ['consent.view', householdPaths.trajectory(householdId), words.trajectory, words.trajectoryText],
    ['table.view', householdPaths.members(householdId), words.members, words.membersText],
    ['consent.view', householdPaths.join(householdId), words.join, words.joinText],
    [
      'representation.view',
      householdPaths.representations(householdId),
      own ? acts.table : acts.titleStaff,
      own ? acts.tableText : acts.tableTextStaff,
    ],
  ];
  return (
    // Ways to other pages are no use on paper.
    <div class="om-screen">
      <Card id="meer" title={words.more}>
        <PhoneFold summary={words.moreOpen}>
          <Grid kind="half">
            {links
              .filter(([action]) => can(cx.actor, action, table) && !(action === 'talk.view' && several))
              .map(([, href, name, about]) => (
                <div>
                  <ActionLink href={href}>{name}</ActionLink>
                  <div class="om-small om-quiet">{about}</div>
                </div>
              ))}
          </Grid>
        </PhoneFold>
      </Card>
    </div>
  );
};

/** Who helps already and does not sit here, and the way to map them: they are asked before somebody new. */
export const Helping: FC<{ cx: Cx; householdId: string; involved: readonly Involved[] }> = (props) => {
  const { cx, householdId, involved } = props;
  const words = texts(cx.language).pages.involved;
  return (
    <Card id="helpen" title={words.title}>
      {involved.length === 0 ? (
        <Paragraph look="quiet">{words.noneText}</Paragraph>
      ) : (
        <PeopleList
          items={involved.map((each) => ({
            name: each.name,
            about: aboutInvolved(cx.language, each),
            ...(each.caseManager ? { tag: words.caseManagerTag } : {}),
          }))}
        />
      )}
      <ActionLink href={householdPaths.involved(householdId)}>{words.toList}</ActionLink>
    </Card>
  );
};

/** Who has to report what is said here, in one sentence per organisation (product rule 11). */
export const Duties: FC<{ cx: Cx; people: readonly PersonAtTable[] }> = ({ cx, people }) => {
  const words = texts(cx.language).pages.table;
  const bound = people.filter((person) => person.participationActDuty && person.state === 'accepted');
  const organisations = [...new Set(bound.map((person) => person.organisation ?? ''))];
  if (organisations.length === 0) return null;
  return (
    <Notice kind="info" title={words.dutiesTitle}>
      {organisations
        .map((organisation) => {
          const names = bound.filter((person) => person.organisation === organisation).map((each) => each.givenName);
          return words.duties(nameList(names, cx.language), organisation, names.length > 1);
        })
        .join(' ')}
    </Notice>
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
        <Fold summary={words.pages.table.declined} open={declinedLast(people) !== undefined} id="niet-gekomen">
          <PeopleList
            items={declined.map((person) => ({
              name: fullName(person),
              about: person.organisation ?? person.function,
              small: (
                <>
                  {[objectionSays(cx.language, person.declineCode ?? ''), person.declineWords]
                    .filter((part) => part !== '')
                    .join(': ')}
                  {cx.actor.kind !== 'staff' || person.declineCode === null || person.declineCode === 'other' ? null : (
                    <div>{words.pages.table.ourAnswer(objectionAnswer(cx.language, person.declineCode))}</div>
                  )}
                </>
              ),
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
