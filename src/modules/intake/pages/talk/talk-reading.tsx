import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, PageHead, Pairs, Paragraph, Section, Stack } from '../../../../kernel/ui/index.ts';
import { type DomainCode, domainCodes, domainName, homeOf, householdPaths } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { AnswerState, DomainAnswer } from '../../model.ts';
import type { TalkPage } from '../../queries/talk.ts';
import { RouteOut } from '../../ui/route-out.tsx';

/** Not on the screen of a client: a worry about safety is not written here, and somebody else may look along. */
const spokenOnly: readonly string[] = ['safety'];

/** The talk for who does not write in it: the coordinator, and a client whom it is about. */
export const TalkReading: FC<{ cx: Cx; data: TalkPage }> = ({ cx, data }) => {
  const { language } = cx;
  const words = texts(language).talk;
  const { talk } = data;
  const own = cx.actor.kind === 'resident';
  const domains = own ? domainCodes.filter((code) => !spokenOnly.includes(code)) : domainCodes;
  const answerOf = (code: DomainCode) => talk?.answers.find((each) => each.domain === code);
  const stateOf = (code: DomainCode) => answerOf(code)?.state ?? 'not-discussed';
  const asked = domains.filter((code) => stateOf(code) === 'written' || (answerOf(code)?.flag ?? 'none') !== 'none');
  const named = (state: AnswerState) =>
    domains
      .filter((code) => !asked.includes(code) && stateOf(code) === state)
      .map((code) => domainName(language, code));
  // What has a question or a text stands by itself; the others are named together, so that a phone shows it all.
  const rest = [
    { term: words.restDiscussed, names: named('discussed') },
    { term: words.restNot, names: named('not-discussed') },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ term, names }) => ({ term, value: names.map((name) => <div>{name}</div>) }));
  const said = (code: DomainCode) => ({
    term: domainName(language, code),
    value: <Said cx={cx} answer={answerOf(code)} />,
  });
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
              { term: words.heldOn, value: `${writeDay(talk.heldOn, language, cx.today)}, ${talk.byName}` },
              { term: words.urgency, value: `${words.urgencies[talk.urgency]}. ${talk.urgencyWords}`.trim() },
              { term: words.strengths, value: talk.strengths === '' ? words.notWritten : talk.strengths },
              { term: words.ownNetwork, value: talk.ownNetwork === '' ? words.notWritten : talk.ownNetwork },
            ]}
          />
          <Section id="onderwerpen" title={words.domains} ruled>
            <Pairs items={[...asked.map(said), ...rest]} />
          </Section>
          {own ? <Paragraph look="quiet">{words.ownHint}</Paragraph> : null}
        </>
      )}
    </Stack>
  );
};

/** Whether there is a question, and what was written with why it is needed. */
const Said: FC<{ cx: Cx; answer: DomainAnswer | undefined }> = ({ cx, answer }) => {
  const words = texts(cx.language).talk;
  if (answer === undefined) return null;
  return (
    <>
      {words.flags[answer.flag]}
      {answer.words === '' ? null : (
        <>
          <p>{answer.words}</p>
          <Paragraph look="small">
            {words.why} {answer.whyNeeded}
          </Paragraph>
        </>
      )}
    </>
  );
};
