import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Words } from '../../../kernel/ui/index.ts';
import type { KeptDispute } from '../../plan/index.ts';
import type { MinutesLine } from '../queries/minutes-lines.ts';
import type { Minutes } from '../queries/minutes.ts';
import { DisputedLine } from './disputed-line.tsx';
import { authorityOf, withWhom } from './line-text.ts';

/** What belongs to a line of the minutes: with whom, who has to grant it, what was said with its state, who remembers it otherwise. */
export const LineDetails: FC<{ cx: Cx; minutes: Minutes; disputes: readonly KeptDispute[]; line: MinutesLine }> = (
  props,
) => {
  const { cx, line, minutes } = props;
  const authority = authorityOf(cx, line);
  const together = withWhom(cx, minutes.names, line);
  return (
    <>
      {together === '' ? null : ` (${together})`}
      {authority === '' ? null : <div class="om-small">{authority}</div>}
      {line.stateWords === '' ? null : (
        <div>
          <Words>{line.stateWords}</Words>
        </div>
      )}
      <DisputedLine {...props} />
    </>
  );
};
