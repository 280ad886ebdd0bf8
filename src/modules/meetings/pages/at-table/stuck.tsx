import type { FC } from 'hono/jsx';
import { Card, NewsList, Paragraph, Who, Words } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { nameFor } from '../../ui/when.ts';
import type { PanelProps } from './panel.ts';

/** What did not work, with what was in the way: a new solution is looked for here. */
export const Stuck: FC<PanelProps> = ({ cx, data }) => {
  const words = texts(cx.language).point;
  const stuck = data.check.flatMap((item) =>
    item.kind === 'action' && item.action.state === 'stuck' && !data.apart(item.audience) ? [item.action] : [],
  );
  return (
    <div data-stuck="" hidden={stuck.length === 0}>
      <Card id="lukte-niet" title={words.stuck}>
        <Paragraph look="small">{words.stuckHint}</Paragraph>
        <NewsList
          items={stuck.map(({ doer, doerId, what, stateWords }) => ({
            text: (
              <>
                <Who you={doer?.client ?? false}>
                  {nameFor(cx, { personId: doerId, givenName: doer?.givenName ?? '' })}
                </Who>{' '}
                {what} {stateWords === '' ? null : <Words>{stateWords}</Words>}
              </>
            ),
          }))}
        />
      </Card>
    </div>
  );
};
