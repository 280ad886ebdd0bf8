import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Form,
  Notice,
  PageHead,
  Pairs,
  Section,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { domainName, domains, homeOf, householdPaths, joinsSides, type Trajectory } from '../../../households/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { threatens, type Urgency } from '../../model.ts';
import { afterTalkPath, talkPath } from '../../paths.ts';
import type { TalkPage } from '../../queries/talk.ts';
import { firstTalkDay, RouteOut } from '../../ui/route-out.tsx';

interface Props {
  readonly cx: Cx;
  readonly data: TalkPage;
  readonly trajectory: Trajectory | null;
}

/** What was chosen as urgent comes back with what to do now. */
const Chosen: FC<{ cx: Cx; urgency: Urgency }> = ({ cx, urgency }) => {
  if (urgency === 'none') return null;
  const words = texts(cx.language).talk;
  const what = threatens(urgency)
    ? words.chosen.threat(firstTalkDay(cx))
    : words.chosen[urgency === 'danger' || urgency === 'crisis' ? urgency : 'other'];
  return (
    <Notice kind="crisis" title={`${words.urgencies[urgency]}.`}>
      {what}
    </Notice>
  );
};

/** A link with one line about what it is for. */
const NextStep: FC<PropsWithChildren<{ href: string; about: string }>> = ({ href, about, children }) => (
  <div>
    <ActionLink href={href}>{children}</ActionLink>
    <div class="om-small om-quiet">{about}</div>
  </div>
);

const openStates: readonly string[] = ['proposed', 'agreed', 'running', 'paused'];

/** The proposal to work together with its reason, and the next steps. */
export const AfterTalkView: FC<Props> = ({ cx, data, trajectory }) => {
  const { language } = cx;
  const words = texts(language).after;
  const { householdId } = data.table;
  const asked = (data.talk?.answers ?? []).filter((answer) => answer.flag !== 'none');
  const side = (which: 'work' | 'care') => {
    const names = domains
      .filter((domain) => domain.side === which)
      .flatMap(({ code }) => {
        const answer = asked.find((each) => each.domain === code);
        if (answer === undefined) return [];
        return [
          answer.flag === 'suspicion'
            ? `${domainName(language, code)} (${words.suspicion})`
            : domainName(language, code),
        ];
      });
    return names.length === 0 ? words.nothing : names.join(', ');
  };
  const joins = joinsSides(asked.map((answer) => answer.domain));
  const already = trajectory !== null && openStates.includes(trajectory.state);
  return (
    <Stack wide>
      <RouteOut cx={cx} teamPhone={data.teamPhone} />
      <PageHead title={words.title} lead={data.householdName} quiet />
      <Chosen cx={cx} urgency={data.talk?.urgency ?? 'none'} />
      {joins ? (
        <Notice kind="done" title={words.propose}>
          {words.proposeText}
        </Notice>
      ) : (
        <Notice kind="info" title={asked.length === 0 ? words.noQuestions : words.oneSide}>
          {words.oneSideText}
        </Notice>
      )}
      <Section id="kanten" title={words.sides}>
        <Pairs
          items={[
            { term: words.work, value: side('work') },
            { term: words.care, value: side('care') },
          ]}
        />
        {already ? (
          <Notice
            kind="info"
            title={trajectory.state === 'proposed' ? words.already : words.alreadyTogether}
            action={<ActionLink href={householdPaths.trajectory(householdId)}>{words.alreadyText}</ActionLink>}
          />
        ) : (
          <Form action={afterTalkPath(householdId)} submission={cx.newId()} label={words.button}>
            <SubmitRow>
              <Button kind={joins ? 'primary' : 'quiet'}>{words.button}</Button>
            </SubmitRow>
          </Form>
        )}
      </Section>
      <Section id="nu" title={words.next} ruled>
        {already && trajectory.state !== 'proposed' ? null : (
          <NextStep href={sharingPaths.yes(householdId)} about={words.askYesHint}>
            {words.askYes}
          </NextStep>
        )}
        <NextStep href={householdPaths.involved(householdId)} about={words.involvedHint}>
          {words.involved}
        </NextStep>
        <NextStep href={householdPaths.invite(householdId)} about={words.inviteHint}>
          {words.invite}
        </NextStep>
      </Section>
      <SubmitRow>
        <ActionLink href={talkPath(householdId)} back>
          {words.back}
        </ActionLink>
        <ActionLink href={homeOf(cx, householdId)}>{words.home}</ActionLink>
      </SubmitRow>
    </Stack>
  );
};
