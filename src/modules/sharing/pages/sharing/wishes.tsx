import type { FC, PropsWithChildren } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { Button, Card, Form, HiddenField, Paragraph, SubmitRow } from '../../../../kernel/ui/index.ts';
import type { PersonAtTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { sharingPaths } from '../../paths.ts';
import type { SharingPage } from '../../queries/sharing-page.ts';

/** "Iedereen aan tafel mag alles zien": a client's own tap, for who leads that of each client. */
export const Wishes: FC<{ cx: Cx; data: SharingPage }> = ({ cx, data }) => (
  <>
    {data.clients
      .filter((client) => cx.actor.kind === 'staff' || client.personId === cx.actor.personId)
      // Nobody reads along yet, or any more, before there is a yes: then there is nothing to open.
      .filter((client) => data.consentId !== null || data.wishes.some(({ clientId }) => clientId === client.personId))
      .map((client) => (
        <WishCard cx={cx} data={data} client={client} />
      ))}
  </>
);

type Props = { cx: Cx; data: SharingPage; client: PersonAtTable };

const WishCard: FC<Props> = ({ cx, data, client }) => {
  const words = texts(cx.language).agreement.wish;
  const staff = cx.actor.kind === 'staff';
  const wish = data.wishes.find((each) => each.clientId === client.personId);
  const bound = data.holders.filter((here) => here.duty).flatMap((here) => here.people);
  const agrees = can(cx.actor, 'sharing.agree', data.table);
  const open = staff ? words.openFor(client.givenName) : words.open;
  const what = staff ? words.whatOf(client.givenName) : words.what;
  const back = staff ? words.takeBackFor(client.givenName) : words.takeBack;
  return (
    <Card id={`alles-${client.personId}`} title={staff ? words.titleOf(client.givenName) : words.title}>
      <Paragraph>
        {wish === undefined ? what : words.since(writeDate(wish.fromDate, cx.language))} {words.limits}
      </Paragraph>
      <Paragraph look="small">{words.still}</Paragraph>
      {agrees ? (
        <Act
          cx={cx}
          data={data}
          client={client}
          action={sharingPaths.wish(data.householdId)}
          says={wish === undefined ? open : back}
        >
          <HiddenField name="wish" value={wish === undefined ? 'open' : 'narrow'} />
        </Act>
      ) : null}
      {wish === undefined || !agrees
        ? null
        : bound.map((person) => (
            <Named cx={cx} data={data} client={client} person={person} reads={wish.named.includes(person.personId)} />
          ))}
    </Card>
  );
};

/** Somebody with duties under the Participatiewet: what reading along means, and the button. */
const Named: FC<Props & { person: PersonAtTable; reads: boolean }> = ({ cx, data, client, person, reads }) => {
  const words = texts(cx.language).agreement.wish;
  const staff = cx.actor.kind === 'staff';
  const name = person.givenName;
  const own = reads ? words.remove(name) : words.add(name);
  const noted = reads ? words.removeFor(client.givenName, name) : words.addFor(client.givenName, name);
  const reading = staff ? words.readsStaff(name) : words.reads(name);
  return (
    <>
      <Paragraph>
        {reads ? reading : words.readsNot(name)} {staff ? words.dutyStaff(name) : words.duty(name)}
      </Paragraph>
      <Act
        cx={cx}
        data={data}
        client={client}
        action={sharingPaths.wishName(data.householdId)}
        says={staff ? noted : own}
      >
        <HiddenField name="personId" value={person.personId} />
        <HiddenField name="reads" value={reads ? 'no' : 'yes'} />
      </Act>
    </>
  );
};

const Act: FC<PropsWithChildren<Props & { action: string; says: string }>> = (props) => {
  const { cx, client, action, says, children } = props;
  return (
    <Form action={action} submission={cx.newId()} label={says}>
      <HiddenField name="clientId" value={client.personId} />
      {cx.actor.kind === 'staff' ? <HiddenField name="together" value={client.personId} /> : null}
      {children}
      <SubmitRow>
        <Button kind="quiet">{says}</Button>
      </SubmitRow>
    </Form>
  );
};
