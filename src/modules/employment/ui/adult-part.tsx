import type { Child } from 'hono/jsx';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { writeDay } from '../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  Empty,
  Grid,
  LinkButton,
  Pairs,
  PhoneFold,
  Row,
  Stack,
  Words,
} from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { motivationFactors, stepNow, type WorkMoment } from '../model.ts';
import { workPaths } from '../paths.ts';
import { stepsOverTime } from '../pictures/steps-over-time.tsx';
import type { WithEmployers } from '../queries/employer.ts';
import type { WorkPage as Beside } from '../queries/work-page.ts';
import { instrumentsOn } from '../rules/instruments.ts';
import { placementLine } from './placement-words.tsx';
import { talentList } from './talent-list.tsx';
import { own } from './work-fields.tsx';

type WorkPage = Beside & WithEmployers;
interface Adult {
  readonly personId: string;
  readonly givenName: string;
}

/** All of work of one adult: now, over time, what they can and want, when it fits, what helps. */
export function adultPart(cx: Cx, data: WorkPage, adult: Adult): Child {
  const words = texts(cx.language).page;
  const moments = data.moments.filter(({ adultId }) => adultId === adult.personId);
  return (
    <Stack wide>
      <Grid kind="half">
        {nowCard(cx, data, adult, moments)}
        {moments.length === 0 ? null : (
          <Card id={`tijd-${adult.personId}`} title={words.time}>
            {stepsOverTime(cx.language, moments, cx.today, `werk-${adult.personId}`)}
          </Card>
        )}
      </Grid>
      <Grid kind="half">
        {talentCard(cx, data, adult)}
        {wishCard(cx, data, adult)}
        {motivationCard(cx, data, adult)}
        {instrumentCard(cx, data, adult)}
        {profileCard(cx, data, adult)}
        {placementCard(cx, data, adult)}
      </Grid>
    </Stack>
  );
}

const writes = (cx: Cx, { table }: WorkPage): boolean => can(cx.actor, 'work.write', table);

function nowCard(cx: Cx, data: WorkPage, adult: Adult, moments: readonly WorkMoment[]): Child {
  const all = texts(cx.language);
  const words = all.page;
  const now = stepNow(moments);
  const tell = (
    <LinkButton kind={now === null ? 'primary' : 'quiet'} href={workPaths.moment(data.householdId)}>
      {words.tell}
    </LinkButton>
  );
  return (
    <Card id={`nu-${adult.personId}`} title={own(cx) ? words.now : words.nowOf(adult.givenName)}>
      {now === null ? (
        <Empty title={words.nothing} action={writes(cx, data) ? tell : null}>
          {own(cx) ? words.nothingText : words.nothingTextOf}
        </Empty>
      ) : (
        <>
          <p>
            <strong>{all.steps[now.step]}</strong>
            {now.fits === null ? null : <span> ({all.fits[now.fits]})</span>}
          </p>
          {now.words === '' ? null : <Words>{now.words}</Words>}
          <p class="om-small om-quiet">{words.since(writeDay(now.on, cx.language))}</p>
          {writes(cx, data) ? (
            <Row screenOnly>
              {tell}
              <LinkButton kind="quiet" href={workPaths.success(data.householdId)}>
                {words.success}
              </LinkButton>
            </Row>
          ) : null}
        </>
      )}
    </Card>
  );
}

const way = (cx: Cx, data: WorkPage, href: string, text: string): Child =>
  writes(cx, data) ? <ActionLink href={href}>{text}</ActionLink> : null;

function talentCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const words = texts(cx.language).page;
  const talents = data.talents.filter(({ adultId }) => adultId === personId);
  return (
    <Card id={`talenten-${personId}`} title={own(cx) ? words.talents : words.talentsOf}>
      {talents.length === 0 ? (
        <p class="om-quiet">{own(cx) ? words.noTalents : words.noTalentsOf}</p>
      ) : (
        talentList(cx.language, talents)
      )}
      {way(cx, data, workPaths.talents(data.householdId), words.addTalents)}
    </Card>
  );
}

function wishCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const all = texts(cx.language);
  const { page: words, wish: fields } = all;
  const wish = data.wishes.find(({ adultId }) => adultId === personId);
  const items =
    wish === undefined
      ? []
      : [
          { term: fields.hours, value: wish.hours },
          { term: fields.days, value: wish.days.map((day) => fields.dayNames[day]).join(', ') },
          { term: fields.travel, value: wish.travel },
          { term: fields.helps, value: wish.helps },
        ].filter(({ value }) => value !== '');
  return (
    <Card id={`past-${personId}`} title={own(cx) ? words.wish : words.wishOf}>
      {items.length === 0 ? <p class="om-quiet">{words.noWish}</p> : <Pairs items={items} />}
      {way(cx, data, workPaths.wish(data.householdId, personId), words.changeWish)}
    </Card>
  );
}

function motivationCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const all = texts(cx.language);
  const { page: words, motivation } = all;
  const talk = data.talks.find(({ adultId }) => adultId === personId);
  const said = motivationFactors.flatMap((factor) => {
    const { helps, hinders } = talk?.factors[factor] ?? { helps: '', hinders: '' };
    return [
      { term: motivation.factors[factor].helps, value: helps },
      { term: motivation.factors[factor].hinders, value: hinders },
    ];
  });
  const items = [...said, { term: motivation.step, value: talk?.smallStep ?? '' }]
    .filter(({ value }) => value !== '')
    .map(({ term, value }) => ({ term, value: <Words>{value}</Words> }));
  return (
    <Card id={`helpt-${personId}`} title={own(cx) ? words.motivation : words.motivationOf}>
      {items.length === 0 ? (
        <p class="om-quiet">{words.noMotivation}</p>
      ) : (
        <PhoneFold summary={own(cx) ? words.motivationLook : words.motivationLookOf}>
          <Pairs items={items} />
        </PhoneFold>
      )}
      {way(
        cx,
        data,
        workPaths.motivation(data.householdId, personId),
        talk === undefined ? words.talk : words.talkAgain,
      )}
    </Card>
  );
}

function instrumentCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const all = texts(cx.language);
  const words = all.page;
  const items = instrumentsOn(cx.today).flatMap(({ code, name }) => {
    const answer = data.answers.find((each) => each.adultId === personId && each.instrument === code);
    return answer === undefined ? [] : [{ term: name[cx.language], value: all.instruments.states[answer.state] }];
  });
  return (
    <Card id={`hulp-${personId}`} title={words.instruments}>
      <p>{words.instrumentsText}</p>
      {items.length === 0 ? <p class="om-quiet">{words.noInstruments}</p> : <Pairs items={items} />}
      {way(cx, data, workPaths.instruments(data.householdId), words.seeInstruments)}
    </Card>
  );
}

function profileCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const all = texts(cx.language);
  const words = all.profile;
  const draft = data.drafts.find(({ adultId }) => adultId === personId);
  const now = data.releases.filter(
    ({ adultId, withdrawn, until }) => adultId === personId && !withdrawn && until >= cx.today,
  );
  return (
    <Card id={`profiel-${personId}`} title={words.card}>
      <p>{own(cx) ? words.cardText : words.cardTextOf}</p>
      {draft === undefined ? <p class="om-quiet">{words.none}</p> : null}
      {draft !== undefined && now.length === 0 ? <p class="om-quiet">{all.preview.nobody}</p> : null}
      {now.map(({ employerId, until }) => (
        <p>
          {all.preview.line(
            data.people.find((each) => each.personId === employerId)?.givenName ?? '',
            writeDay(until, cx.language),
          )}
        </p>
      ))}
      {draft === undefined || !can(cx.actor, 'work.release', data.table)
        ? way(cx, data, workPaths.profile(data.householdId, personId), draft === undefined ? words.make : words.change)
        : way(cx, data, workPaths.preview(data.householdId, personId), words.look)}
    </Card>
  );
}

function placementCard(cx: Cx, data: WorkPage, { personId }: Adult): Child {
  const words = texts(cx.language).placement;
  const placements = data.placements.filter(({ adultId }) => adultId === personId);
  return (
    <Card id={`plek-${personId}`} title={words.card}>
      {placements.length === 0 ? <p class="om-quiet">{words.none}</p> : null}
      {placements.map((each) => (
        <p>
          <strong>{each.task}</strong> {placementLine(cx.language, each)}{' '}
          {way(cx, data, workPaths.placement(data.householdId, each.id), words.open)}
        </p>
      ))}
      {way(cx, data, workPaths.newPlacement(data.householdId), words.add)}
    </Card>
  );
}
