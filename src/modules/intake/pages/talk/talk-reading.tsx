import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, PageHead, Pairs, Paragraph, PhoneFold, Section, Stack } from '../../../../kernel/ui/index.ts';
import { type DomainCode, domainCodes, domainName, homeOf, householdPaths } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { AnswerState, DomainAnswer, Flag } from '../../model.ts';
import type { TalkPage } from '../../queries/talk.ts';
import { RouteOut } from '../../ui/route-out.tsx';

/** Not on the screen of a client: a worry about safety is not written here, and somebody else may look along. */
const spokenOnly: readonly string[] = ['safety'];

/** How many written domains stand open on a phone; the names of the others are the row that opens them. */
const openOnPhone = 3;

/** The talk for who does not write in it: the coordinator, and a client whom it is about. `beside`: how a client says that it is not right. */
export const TalkReading: FC<{ cx: Cx; data: TalkPage; beside: Child }> = ({ cx, data, beside }) => {
  const { language } = cx;
  const words = texts(language).talk;
  const { talk } = data;
  const own = cx.actor.kind === 'resident';
  const domains = own ? domainCodes.filter((code) => !spokenOnly.includes(code)) : domainCodes;
  const answers = domains.map((code) => ({ code, answer: talk?.answers.find(({ domain }) => domain === code) }));
  const written = answers.flatMap(({ answer }) => (answer !== undefined && answer.words !== '' ? [answer] : []));
  // What has a text stands by itself; the others are named together by what was said of them.
  const named = (term: string, belongs: (answer: DomainAnswer | undefined) => boolean) => {
    const names = answers
      .filter(({ answer }) => (answer === undefined || answer.words === '') && belongs(answer))
      .map(({ code }) => domainName(language, code));
    return names.length === 0 ? [] : [{ term, value: <NameRow names={names} /> }];
  };
  const flagged = (flag: Flag) => (answer?: DomainAnswer) => answer?.flag === flag;
  const state = (wanted: AnswerState) => (answer?: DomainAnswer) =>
    (answer?.flag ?? 'none') === 'none' && (answer?.state ?? 'not-discussed') === wanted;
  const rest = [
    ...named(words.restQuestion, flagged('question')),
    ...named(own ? words.restSuspicionOwn : words.restSuspicion, flagged('suspicion')),
    ...named(words.restDiscussed, state('discussed')),
    ...named(words.restNot, state('not-discussed')),
  ];
  const more = written.slice(openOnPhone);
  return (
    <Stack wide>
      <ActionLink href={own ? householdPaths.table(data.table.householdId) : homeOf(cx, data.table.householdId)} back>
        {own ? words.back : words.cancel}
      </ActionLink>
      {own ? null : <RouteOut cx={cx} teamPhone={data.teamPhone} />}
      <PageHead title={words.title} lead={own ? words.leadOwn : words.lead(data.householdName)} />
      {talk === null ? (
        <Paragraph look="quiet">{words.none}</Paragraph>
      ) : (
        <>
          <Pairs
            items={[
              { term: words.heldOn, value: words.heldWith(writeDay(talk.heldOn, language, cx.today), talk.byName) },
              { term: words.urgency, value: `${words.urgencies[talk.urgency]}. ${talk.urgencyWords}`.trim() },
              { term: words.strengths, value: talk.strengths === '' ? words.notWritten : talk.strengths },
              { term: words.ownNetwork, value: talk.ownNetwork === '' ? words.notWritten : talk.ownNetwork },
            ]}
          />
          <Section id="onderwerpen" title={words.domains} ruled>
            {written.length === 0 ? null : <Written cx={cx} answers={written.slice(0, openOnPhone)} />}
            {more.length === 0 ? null : (
              <PhoneFold summary={words.moreWritten(more.map(({ domain }) => lower(cx, domain)).join(', '))}>
                <Written cx={cx} answers={more} />
              </PhoneFold>
            )}
            {rest.length === 0 ? null : <Pairs items={rest} />}
          </Section>
          {own ? (
            <div>
              <Paragraph>{words.ownHint}</Paragraph>
              {beside}
            </div>
          ) : null}
        </>
      )}
    </Stack>
  );
};

/** Names beside each other, each an item of a list. */
const NameRow: FC<{ names: readonly string[] }> = ({ names }) => (
  <ul class="om-row">
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
);

const lower = (cx: Cx, code: DomainCode): string => domainName(cx.language, code).toLowerCase();

/** Per domain whether there is a question, and what was written with why it is needed. */
const Written: FC<{ cx: Cx; answers: readonly DomainAnswer[] }> = ({ cx, answers }) => {
  const words = texts(cx.language).talk;
  const flags = cx.actor.kind === 'resident' ? words.flagsOwn : words.flags;
  return (
    <Pairs
      items={answers.map((answer) => ({
        term: `${domainName(cx.language, answer.domain)}: ${flags[answer.flag]}`,
        value: (
          <>
            {answer.words}
            <Paragraph look="small">
              {words.why} {answer.whyNeeded}
            </Paragraph>
          </>
        ),
      }))}
    />
  );
};
