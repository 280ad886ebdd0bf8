import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Pairs, Section, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { SpokenReply, SpokenRound } from '../queries/rounds.ts';

/** The reader is "jij", others are called by first name. */
export const speakerOf = (cx: Cx, { personId, givenName }: SpokenReply): string =>
  personId === cx.actor.personId ? texts(cx.language).you : givenName;

/** What everybody said when the table was asked something, in own words; the client first. */
export const SpokenRounds: FC<{ cx: Cx; rounds: readonly SpokenRound[] }> = ({ cx, rounds }) => {
  const words = texts(cx.language).rounds;
  if (rounds.length === 0) return null;
  return (
    <Section id="rondes" title={words.title}>
      {rounds.map((round) => (
        <>
          <h3 class="nl-heading nl-heading--level-3">{round.words}</h3>
          <Pairs
            items={round.replies.map((reply) => ({
              term: speakerOf(cx, reply),
              value: reply.words === '' ? words.passed : <Words>{reply.words}</Words>,
            }))}
          />
        </>
      ))}
    </Section>
  );
};
