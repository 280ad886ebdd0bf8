import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Words } from '../../../kernel/ui/index.ts';
import { Disputes, type KeptDispute, planPaths } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';
import { mayDispute } from '../model.ts';
import type { MinutesLine } from '../queries/minutes-lines.ts';
import type { Minutes } from '../queries/minutes.ts';

type Props = { cx: Cx; minutes: Minutes; disputes: readonly KeptDispute[]; line: MinutesLine };

/** Under a line of the minutes: who remembers it otherwise, how that was settled here, and the way to say so oneself. */
export const DisputedLine: FC<Props> = ({ cx, minutes, disputes, line }) => {
  const words = texts(cx.language).dispute;
  const { meeting, householdId, readerId, names } = minutes;
  const here = disputes.filter((each) => line.itemId === (each.goalId ?? each.actionId));
  const open = here.filter((each) => each.settled === null);
  const was = meeting.people.find((person) => person.personId === readerId)?.present === true;
  const may = mayDispute({
    client: names.get(readerId)?.client ?? false,
    wasThere: was,
    does: line.doerId === readerId,
  });
  const href =
    line.itemKind === 'goal'
      ? planPaths.disputeGoal(householdId, line.itemId)
      : planPaths.disputeAction(householdId, line.itemId);
  return (
    <>
      {here.map(({ settled, noted, words: said }) =>
        settled?.number === line.number ? (
          <div class="om-small">
            <strong>{words.settled}.</strong> {words.settledLine(noted, said)} {words.settlements[settled.how]}.{' '}
            {settled.words === '' ? null : <Words>{settled.words}</Words>}
          </div>
        ) : null,
      )}
      <Disputes language={cx.language} readerId={readerId} disputes={open} />
      {may && !open.some((each) => each.byId === readerId) ? (
        <div class="om-small om-screen">
          <a href={href}>
            {words.title}
            <span class="om-sr">: {line.words}</span>
          </a>
        </div>
      ) : null}
    </>
  );
};
