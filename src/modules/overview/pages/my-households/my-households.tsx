import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { calendarDay, clockTime, daysBetween, nearDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { surnameKey } from '../../../../kernel/i18n/names.ts';
import {
  Button,
  type Column,
  DataTable,
  Empty,
  LinkButton,
  Mark,
  PageHead,
  SearchForm,
  Section,
  SelectField,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { emergencyPaths } from '../../../emergency/index.ts';
import { pressing } from '../../../finances/index.ts';
import { middleOf } from '../../../meetings/index.ts';
import { newsSentence } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath, paths } from '../../paths.ts';
import { type ListedHousehold, myHouseholds } from '../../queries/my-households.ts';
import { otherHats } from '../../ui/other-hats.tsx';

const roleFilter = ['case-manager', 'coordinator', 'professional', 'starter'] as const;

function news(cx: Cx, household: ListedHousehold): Child {
  const words = texts(cx.language).list;
  const first = household.news[0];
  if (first === undefined) return <span class="om-quiet om-wide-only">{words.nothing}</span>;
  return (
    <>
      {newsSentence(cx.language, first)} {household.news.length > 1 ? <span class="om-quiet">{words.more}</span> : null}
    </>
  );
}

function columns(cx: Cx): Column<ListedHousehold>[] {
  const words = texts(cx.language);
  const heads = words.list.columns;
  return [
    {
      label: heads.household,
      heads: true,
      beside: true,
      width: 'middle',
      cell: (each) => <a href={householdPath(each.id)}>{each.name}</a>,
    },
    {
      label: heads.role,
      width: 'middle',
      cell: (each) => (
        <span class="om-quiet">
          {each.positions
            .filter((position) => position !== 'professional' || each.positions.length === 1)
            .map((position) => words.roles[position])
            .join(', ')}
        </span>
      ),
    },
    { label: heads.news, cell: (each) => news(cx, each) },
    {
      label: heads.meeting,
      width: 'middle',
      phoneLabel: (each) => (each.nextMeetingAt === null ? undefined : words.list.phone.meeting),
      cell: (each) =>
        each.nextMeetingAt === null
          ? each.group === 'closed'
            ? '–'
            : words.list.noMeeting
          : `${writeShortDay(calendarDay(each.nextMeetingAt), cx.language)}, ${clockTime(each.nextMeetingAt)}`,
    },
    {
      label: heads.promised,
      width: 'middle',
      phoneLabel: (each) => (each.promised === 0 ? undefined : words.list.phone.promised),
      cell: (each) => (
        <>
          {each.promised === 0 ? words.list.none : each.promised}
          {each.nextDue === null || each.late > 0 ? null : ` · ${nearDay(each.nextDue, cx.today, cx.language)}`}
          {each.late > 0 ? (
            <>
              {' · '}
              <Mark state="late" word={words.list.late(each.late)} />
            </>
          ) : null}
        </>
      ),
    },
    {
      label: heads.signal,
      width: 'middle',
      cell: (each) =>
        each.crises.length + each.unreadSignals + each.requests === 0 ? null : (
          <>
            {each.crises.map((crisis) => [<Mark state="late" word={pressing(cx, crisis).what} />, ' '])}
            {each.unreadSignals > 0 ? <Mark state="stuck" word={words.list.signals(each.unreadSignals)} /> : null}{' '}
            {each.requests > 0 ? <Mark state="stuck" word={words.list.requests(each.requests)} /> : null}
          </>
        ),
    },
  ];
}

/** What cannot wait stands on top of its group; the others keep their order. */
const pressingFirst = (one: ListedHousehold, other: ListedHousehold): number =>
  Number(other.crises.length > 0) - Number(one.crises.length > 0);

/** How soon people sat down together at the tables of this professional, and where they still wait. */
function firstMeetings(cx: Cx, all: readonly ListedHousehold[]): Child {
  const words = texts(cx.language).rhythm;
  const days = (each: ListedHousehold, on: string) => Math.max(0, daysBetween(each.startedOn, on));
  const took = all.flatMap((each) => (each.firstHeldOn === null ? [] : [days(each, each.firstHeldOn)]));
  const waiting = all
    .filter((each) => each.firstHeldOn === null && each.group !== 'closed')
    .map((each) => days(each, cx.today));
  const middle = middleOf(took);
  return (
    <Section id="ritme" title={words.figure}>
      {middle === null ? null : <p>{words.middle(middle, took.length)}</p>}
      {waiting.length === 0 ? null : <p>{words.waiting(waiting.length, Math.max(...waiting))}</p>}
    </Section>
  );
}

/** By name as people type it, and by what the reader is there. */
function found(all: readonly ListedHousehold[], name: string, role: (typeof roleFilter)[number] | undefined) {
  const key = surnameKey(name);
  return all.filter(
    (each) =>
      (name === '' || surnameKey(each.name).includes(key) || each.name.toLowerCase().includes(name.toLowerCase())) &&
      (role === undefined || each.positions.includes(role)),
  );
}

/** All households of a professional; what asks something now stands on top. */
export const myHouseholdsRoute = pageRoute({
  path: paths.households,
  gate: 'staff',
  action: 'household.list',
  viewing: true,
  sample: 'case-manager',
  run: async (cx, request) => {
    const words = texts(cx.language);
    const all = await myHouseholds(cx);
    const name = (request.query['naam'] ?? '').slice(0, 100);
    const role = roleFilter.find((each) => each === request.query['rol']);
    const shown = found(all, name, role);
    const count = (group: ListedHousehold['group']) => all.filter((each) => each.group === group).length;
    const groups = (['asks', 'changed', 'quiet', 'closed'] as const)
      .map((group) => ({ group, rows: shown.filter((each) => each.group === group).toSorted(pressingFirst) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ group, rows }) => ({ title: words.list.groups[group], count: rows.length, rows }));
    return page({
      title: words.list.title,
      viewed: { objectKind: 'household-list' },
      body: (
        <>
          <PageHead
            title={words.list.title}
            lead={all.length === 0 ? undefined : words.list.lead(all.length, count('asks'), count('changed'))}
            quiet
            actions={
              <>
                <LinkButton href="/huishoudens/nieuw" kind="primary">
                  {words.list.open}
                </LinkButton>
                <LinkButton href={emergencyPaths.ask} kind="quiet">
                  {words.emergency.ask}
                </LinkButton>
              </>
            }
          />
          {all.length === 0 ? (
            <>
              <Empty title={words.list.emptyTitle} level={2}>
                {words.list.empty}
              </Empty>
              {otherHats(cx)}
            </>
          ) : (
            <>
              <SearchForm action={paths.households} label={words.list.search}>
                <TextField
                  language={cx.language}
                  name="naam"
                  type="search"
                  label={words.list.search}
                  value={name}
                  required
                />
                <SelectField
                  language={cx.language}
                  name="rol"
                  label={words.list.role}
                  empty={words.list.allRoles}
                  value={role}
                  options={roleFilter.map((each) => ({ value: each, label: words.roles[each] }))}
                  required
                />
                <Button kind="quiet">{words.list.searchButton}</Button>
              </SearchForm>
              {shown.length === 0 ? (
                <p>{words.list.notFound}</p>
              ) : (
                <DataTable caption={words.list.caption} columns={columns(cx)} groups={groups} />
              )}
              {firstMeetings(cx, all)}
            </>
          )}
        </>
      ),
    });
  },
});
