import type { FC } from 'hono/jsx';
import { Fold, TodoList } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { isOpen, openFirst, type PlanAction } from '../model.ts';
import { todoOf } from './action-lines.tsx';
import type { PlanView } from './view.ts';

type Props = { view: PlanView; actions: readonly PlanAction[] };

/** What still has to be done; what is over is one tap away where there is more than one of it, and stands on paper. */
export const ActionList: FC<Props> = ({ view, actions }) => {
  const over = actions.filter((action) => !isOpen(action.state));
  const shown = over.length > 1 ? actions.filter((action) => isOpen(action.state)) : openFirst(actions);
  return (
    <>
      {shown.length === 0 ? null : <TodoList items={shown.map((action) => todoOf(view, action))} />}
      {over.length > 1 ? (
        <Fold summary={`${texts(view.language).plan.closed} (${over.length})`}>
          <TodoList items={over.map((action) => todoOf(view, action))} />
        </Fold>
      ) : null}
    </>
  );
};
