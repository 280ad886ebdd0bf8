import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, PageHead, Pairs, Paragraph, Section, Stack } from '../../../../kernel/ui/index.ts';
import { domainCodes, domainName, homeOf } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { TalkPage } from '../../queries/talk.ts';
import { RouteOut } from '../../ui/route-out.tsx';

/** The talk for who leads the table but does not write in it: the coordinator. */
export const TalkReading: FC<{ cx: Cx; data: TalkPage }> = ({ cx, data }) => {
  const { language } = cx;
  const words = texts(language).talk;
  const { talk } = data;
  return (
    <Stack wide>
      <ActionLink href={homeOf(cx, data.table.householdId)} back>
        {words.cancel}
      </ActionLink>
      <RouteOut cx={cx} teamPhone={data.teamPhone} />
      <PageHead title={words.title} lead={words.lead(data.householdName)} />
      {talk === null ? (
        <Paragraph look="quiet">{words.none}</Paragraph>
      ) : (
        <>
          <Pairs
            items={[
              { term: words.heldOn, value: `${writeDay(talk.heldOn, language, cx.today)}, ${talk.byName}` },
              { term: words.urgency, value: `${words.urgencies[talk.urgency]}. ${talk.urgencyWords}` },
              { term: words.strengths, value: talk.strengths },
              { term: words.ownNetwork, value: talk.ownNetwork },
            ]}
          />
          <Section id="onderwerpen" title={words.domains} ruled>
            <Pairs
              items={domainCodes.map((code) => {
                const answer = talk.answers.find((each) => each.domain === code);
                const flag = answer === undefined || answer.flag === 'none' ? '' : `, ${words.flags[answer.flag]}`;
                return {
                  term: domainName(language, code),
                  value: (
                    <>
                      {words.states[answer?.state ?? 'not-discussed']}
                      {flag}
                      {answer === undefined || answer.words === '' ? null : (
                        <>
                          <p>{answer.words}</p>
                          <Paragraph look="small">
                            {words.why} {answer.whyNeeded}
                          </Paragraph>
                        </>
                      )}
                    </>
                  ),
                };
              })}
            />
          </Section>
        </>
      )}
    </Stack>
  );
};
