import type { Child } from 'hono/jsx';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Card,
  Empty,
  Grid,
  LinkButton,
  PageHead,
  PhoneFold,
  Reads,
  Row,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { moneyHelper, atTable } from '../../../households/index.ts';
import { readersAt, readersOf, writeReaders } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { debtOverTime } from '../../pictures/debt-over-time.tsx';
import { type MoneyPage, openMoney } from '../../queries/money-page.ts';
import { totalsOf, totalsOverTime } from '../../queries/totals.ts';
import { crisisNotices } from '../../ui/crisis-notices.tsx';
import { debtTable } from '../../ui/debt-table.tsx';
import { moneyExpertNotice } from '../../ui/money-expert.tsx';
import { own } from '../../ui/debt-words.ts';
import { moneySteps } from '../../ui/money-steps.tsx';
import { helpPart, outlookPart } from '../../ui/outlook-part.tsx';
import { totalsCard } from '../../ui/totals-card.tsx';

const mayWrite = (cx: Cx, { table }: MoneyPage): boolean => can(cx.actor, 'money.write', table);

/** Where the pile of envelopes becomes an overview: what presses first, figures, the list, and a first step. */
async function overview(cx: Cx, data: MoneyPage): Promise<Child> {
  const words = texts(cx.language).page;
  const totals = totalsOf(data.debts, cx.today, data.adultId);
  const over = totalsOverTime(data.debts, cx.today, data.adultId);
  const readers = readersOf(await readersAt(cx, data.householdId), {
    kind: 'table',
    adultId: data.adultId ?? data.clients[0]?.personId ?? null,
    authorId: null,
    domain: 'money',
  });
  return (
    <Stack wide>
      <PageHead title={own(cx) ? words.title : words.titleOf} lead={own(cx) ? words.lead : words.leadOf} />
      {crisisNotices(cx, data, data.crises)}
      {moneyExpertNotice(cx, data, await moneyHelper(cx, data.table, { people: data.people, moneyAsked: true }))}
      {moneySteps(cx, data, {
        householdId: data.householdId,
        adults: data.adultId === null ? data.table.clientIds : [data.adultId],
        says: can(cx.actor, 'money.grip', data.table),
      })}
      {data.debts.length === 0 ? null : (
        <Grid kind="half">
          {totalsCard(cx, data, totals, over)}
          <Card id="tijd" title={texts(cx.language).picture.title}>
            <PhoneFold summary={texts(cx.language).picture.look}>{debtOverTime(cx.language, over)}</PhoneFold>
          </Card>
        </Grid>
      )}
      {list(cx, data, totals)}
      {outlookPart(cx, data, mayWrite(cx, data))}
      {helpPart(cx, data, mayWrite(cx, data))}
      {cx.actor.onBehalfOf === null ? <Reads>{writeReaders(cx.language, readers, cx.actor.personId)}</Reads> : null}
    </Stack>
  );
}

function list(cx: Cx, data: MoneyPage, totals: ReturnType<typeof totalsOf>): Child {
  const words = texts(cx.language).page;
  const { householdId } = data;
  const add = (kind: 'primary' | 'quiet', text: string) =>
    mayWrite(cx, data) ? (
      <LinkButton kind={kind} href={moneyPaths.newDebt(householdId)}>
        {text}
      </LinkButton>
    ) : null;
  return (
    <Section id="lijst" title={own(cx) ? words.list : words.listOf} aside={add('quiet', words.add)}>
      <Card>
        {data.debts.length === 0 ? (
          <Empty title={words.none} action={add('primary', words.addFirst)}>
            {words.noneText}
          </Empty>
        ) : (
          debtTable(cx, data, totals)
        )}
      </Card>
      {mayWrite(cx, data) ? firstStep(cx, householdId) : null}
      <Row screenOnly>
        {mayWrite(cx, data) ? <ActionLink href={moneyPaths.importDebts(householdId)}>{words.file}</ActionLink> : null}
        {data.debts.length === 0 ? null : (
          <ActionLink href={moneyPaths.exportDebts(householdId)}>{words.export}</ActionLink>
        )}
      </Row>
    </Section>
  );
}

/** What can be agreed in one tap: opening the mail, calling together; and what cannot wait. */
function firstStep(cx: Cx, householdId: string): Child {
  const words = texts(cx.language).page;
  return (
    <>
      <p>
        <strong>{words.ready}.</strong> {own(cx) ? words.readyText : words.readyTextOf}
      </p>
      <Row>
        <LinkButton kind="quiet" href={moneyPaths.readyAction(householdId, 'post')}>
          {words.openMail}
        </LinkButton>
        <LinkButton kind="quiet" href={moneyPaths.readyAction(householdId, 'bellen')}>
          {words.callTogether}
        </LinkButton>
        <LinkButton kind="quiet" href={moneyPaths.newCrisis(householdId)}>
          {texts(cx.language).crisis.add}
        </LinkButton>
      </Row>
    </>
  );
}

export const moneyRoute = pageRoute({
  path: '/huishoudens/:householdId/geld',
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.view');
    const words = texts(cx.language).page;
    return page({
      title: own(cx) ? words.title : words.titleOf,
      viewed: { objectKind: 'money', ...atTable(data.table) },
      body: await overview(cx, data),
    });
  },
});
