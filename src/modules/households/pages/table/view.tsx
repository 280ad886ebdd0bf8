import type { FC } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { Card, Grid, LinkButton, Notice, PhoneLink, Row } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { askedFor } from '../../model.ts';
import { householdPaths } from '../../paths.ts';
import { TablePicture } from '../../pictures/table-picture.tsx';
import type { Bottleneck } from '../../queries/bottlenecks.ts';
import { homeOf } from '../../queries/home.ts';
import type { Involved } from '../../queries/involved.ts';
import { awayOn, callOn } from '../../queries/stand-in.ts';
import type { TableRequest } from '../../queries/requests.ts';
import type { TablePage as Shown } from '../../queries/table-page.ts';
import { TablePage } from '../../ui/form-page.tsx';
import { PeopleAtTable } from '../../ui/people-at-table.tsx';
import { Beyond, Duties, Helping, NotHere, Stuck } from './more.tsx';

type Props = {
  cx: Cx;
  page: Shown;
  requests: readonly TableRequest[];
  bottlenecks: readonly Bottleneck[];
  involved: readonly Involved[];
};

/** The table as a picture and as a list; first what asks for something. */
export const TableView: FC<Props> = ({ cx, page, requests, bottlenecks, involved }) => {
  const { language } = cx;
  const { table, people, missing } = page;
  const words = texts(language).pages;
  const { householdId } = table;
  const mayInvite = can(cx.actor, 'place.invite', table);
  return (
    <TablePage
      language={language}
      title={words.table.title}
      lead={page.name}
      back={cx.actor.kind === 'staff' ? undefined : { href: homeOf(cx, householdId), text: words.back.home }}
    >
      {table.readOnly ? (
        <Notice kind="info" title={words.joinedAway}>
          {words.joinedAwayText}
        </Notice>
      ) : null}
      <Call cx={cx} page={page} />
      {requests
        .filter((request) => request.answer === null)
        .map((request) => (
          <Notice
            kind="attention"
            title={words.table.requestLine(request.asker)}
            action={
              <LinkButton kind="quiet" href={householdPaths.request(householdId, request.id)}>
                {words.table.answerIt}
              </LinkButton>
            }
          />
        ))}
      {missing.map((kind) => {
        const asked = askedFor(people, kind);
        return asked === undefined ? (
          <Notice kind="attention" title={words.table.missing[kind]}>
            {words.table.missingText[kind]}
          </Notice>
        ) : (
          <Notice kind="info" title={words.table.asked(fullName(asked))}>
            {words.table.askedText[kind]}
          </Notice>
        );
      })}
      <Card id="wie" title={words.table.title} titleHidden>
        <Grid kind="picture">
          <TablePicture language={language} people={people} missing={missing} listElsewhere />
          <PeopleAtTable
            cx={cx}
            householdId={householdId}
            people={people}
            missing={missing}
            away={awayOn(page.away, cx.today)}
            linked
          />
        </Grid>
        {mayInvite ? (
          <Row>
            <LinkButton kind="primary" href={householdPaths.invite(householdId)}>
              {words.table.invite}
            </LinkButton>
            <LinkButton kind="quiet" href={householdPaths.inviteNetwork(householdId)}>
              {cx.actor.kind === 'staff' ? words.table.inviteNetworkStaff : words.table.inviteNetwork}
            </LinkButton>
          </Row>
        ) : null}
      </Card>
      {mayInvite && !table.readOnly ? <Helping cx={cx} householdId={householdId} involved={involved} /> : null}
      <Duties cx={cx} people={people} />
      <Beyond cx={cx} table={table} />
      <Stuck cx={cx} bottlenecks={bottlenecks} />
      <NotHere cx={cx} people={people} />
    </TablePage>
  );
};

const Call: FC<{ cx: Cx; page: Shown }> = ({ cx, page }) => {
  const words = texts(cx.language).pages.table;
  const person = callOn(page.people, page.away, cx.today);
  if (page.table.readOnly) return null;
  if (person === null) {
    return (
      <Notice kind="attention" title={words.callNobody}>
        {words.callNobodyText}
      </Notice>
    );
  }
  const staff = cx.actor.kind === 'staff';
  const self = person.personId === cx.actor.personId;
  return (
    <Notice
      kind="info"
      title={self ? words.callSelf : staff ? words.callOf(fullName(person)) : words.call(fullName(person))}
    >
      {self || person.phone === '' ? null : (
        <>
          <PhoneLink phone={person.phone} />.{' '}
        </>
      )}
      {staff ? null : words.callText}
    </Notice>
  );
};
