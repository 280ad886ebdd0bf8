import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Grid, Mark, Notice, Stack, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { disputesOf, type Plan, type PlanDispute } from '../model.ts';

type Props = { language: Language; readerId: string };

/** One disputed agreement: what was noted and what it should have been, side by side; neither stands above the other. */
const DisputedItem: FC<Props & { dispute: PlanDispute }> = ({ language, readerId, dispute }) => {
  const words = texts(language).dispute;
  const who = dispute.byId === readerId ? words.you : (dispute.by?.givenName ?? texts(language).somebody);
  return (
    <div>
      <Mark state="stuck" word={words.mark} />
      <Grid kind="half">
        <div>
          {words.noted}: <Words>{dispute.noted}</Words>
        </div>
        <div>
          {words.says(who)}: <Words>{dispute.words}</Words>
        </div>
      </Grid>
    </div>
  );
};

/** What is disputed of one goal or agreement; nothing where nothing is. */
export const Disputes: FC<Props & { disputes: readonly PlanDispute[] }> = ({ language, readerId, disputes }) => (
  <>
    {disputes.map((dispute) => (
      <DisputedItem language={language} readerId={readerId} dispute={dispute} />
    ))}
  </>
);

/** Everything that is disputed, above a plan whose parts open in place: it is not put away. */
export const DisputedNotice: FC<Props & { plan: Plan }> = ({ language, readerId, plan }) => {
  const disputes = disputesOf(plan);
  if (disputes.length === 0) return null;
  return (
    <Notice kind="attention" title={texts(language).dispute.next}>
      <Stack>
        <Disputes language={language} readerId={readerId} disputes={disputes} />
      </Stack>
    </Notice>
  );
};
