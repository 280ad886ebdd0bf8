import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  Fold,
  Grid,
  LinkButton,
  Notice,
  Paragraph,
  PeopleList,
} from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { homeOf, householdPaths, TablePage, tableWords } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { sharingPaths } from '../../paths.ts';
import { type ConsentPage, standingOf } from '../../queries/consent-page.ts';
import { YesForm } from './form.tsx';

type Props = { cx: Cx; data: ConsentPage; form: FormState };

/** The answer of now first; then what a yes changes and a no does not, and the question. */
export const YesView: FC<Props> = (props) => {
  const { cx, data, form } = props;
  const { language } = cx;
  const words = texts(language).yes;
  const staff = cx.actor.kind === 'staff';
  const standing = data.clients.map((client) => standingOf(data, client.personId));
  const allYes = standing.every((consent) => consent?.answer === 'yes');
  return (
    <TablePage
      language={language}
      title={words.title}
      lead={staff ? words.leadStaff : words.lead}
      back={{ href: householdPaths.table(data.householdId), text: tableWords(language).back.table }}
      form={form}
    >
      <Now cx={cx} data={data} />
      {data.maySay && standing.some((consent) => consent?.answer === 'yes') ? (
        <LinkButton kind="quiet" href={sharingPaths.takeBack(data.householdId)}>
          {staff ? words.takeBackStaff : words.takeBack}
        </LinkButton>
      ) : null}
      <Grid kind="half">
        <Card id="met-ja" title={words.withYes}>
          <ul class="om-list">
            {words.withYesItems.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </Card>
        <Card id="met-nee" title={words.withNo}>
          <ul class="om-list">
            {words.withNoItems.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </Card>
      </Grid>
      {data.maySay && !allYes ? <YesForm {...props} /> : null}
      <Before cx={cx} data={data} />
    </TablePage>
  );
};

const Now: FC<Omit<Props, 'form'>> = ({ cx, data }) => {
  const { language } = cx;
  const words = texts(language).yes;
  return (
    <>
      {data.clients.map((client) => {
        const consent = standingOf(data, client.personId);
        const own = client.personId === cx.actor.personId;
        if (consent === undefined) {
          const before = data.consents.some((each) => each.personId === client.personId);
          const none = own ? words.saidNothing : words.theirNothing(client.givenName);
          const ended = own ? words.noLonger : words.theirNoLonger(client.givenName);
          return <Notice kind="info" title={before ? ended : none} />;
        }
        const day = writeDate(consent.onDate, language);
        const yes = consent.answer === 'yes';
        const mine = yes ? words.saidYes(day) : words.saidNo(day);
        const theirs = yes ? words.theirYes(client.givenName, day) : words.theirNo(client.givenName, day);
        return (
          <Notice kind={yes ? 'done' : 'info'} title={own ? mine : theirs} action={wayOn(cx, data, own)}>
            {consent.notedById === consent.personId
              ? words.how[consent.given]
              : words.notedBy(words.how[consent.given], consent.notedBy)}
          </Notice>
        );
      })}
      {cx.actor.kind === 'staff' && data.clients.length > 1 ? <Paragraph look="small">{words.first}</Paragraph> : null}
    </>
  );
};

/** Who answered goes on to the own plan, who noted an answer to the household; nobody stays on this page. */
function wayOn(cx: Cx, data: ConsentPage, own: boolean): Child {
  const words = texts(cx.language).yes;
  return <ActionLink href={homeOf(cx, data.householdId)}>{own ? words.toPlan : words.toTable}</ActionLink>;
}

const Before: FC<Omit<Props, 'form'>> = ({ cx, data }) => {
  const { language } = cx;
  const words = texts(language).yes;
  const earlier = data.consents.filter((consent) => consent.takenBackOn !== null);
  if (earlier.length === 0) return null;
  const nameOf = (personId: string) => data.clients.find((client) => client.personId === personId)?.givenName ?? '';
  return (
    <Fold summary={words.before}>
      <PeopleList
        items={earlier.map((consent) => {
          const day = writeDate(consent.onDate, language);
          const name = nameOf(consent.personId);
          return {
            name: consent.answer === 'yes' ? words.theirYes(name, day) : words.theirNo(name, day),
            small: words.takenBack(writeDate(consent.takenBackOn ?? '', language)),
          };
        })}
      />
    </Fold>
  );
};
