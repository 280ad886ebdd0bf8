import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { NewsList, Paragraph, Who } from '../../../kernel/ui/index.ts';
import { callOn, type PersonAtTable } from '../../households/index.ts';
import { awaitedOf, openActionsOf, type Plan, type PlanAction } from '../../plan/index.ts';
import { texts } from '../messages/index.ts';

interface Props {
  readonly cx: Pick<Cx, 'language' | 'today'>;
  readonly plan: Plan;
  readonly people: readonly PersonAtTable[];
  /** Whether everybody who looks along may read it. */
  readonly shows?: (action: PlanAction) => boolean;
}

/** What goes on after the last meeting, who does it, and whom the client calls from then on. */
export const Stays: FC<Props> = ({ cx, plan, people, shows = () => true }) => {
  const all = texts(cx.language);
  const open = [...openActionsOf(plan), ...awaitedOf(plan)].filter(shows);
  const call = callOn(people, [], cx.today);
  const when = ({ dueOn, rhythm }: PlanAction): string | undefined =>
    rhythm !== null ? all.rhythms[rhythm] : dueOn === null ? undefined : writeShortDay(dueOn, cx.language);
  return (
    <>
      {open.length === 0 ? (
        <Paragraph look="quiet">{all.stays.none}</Paragraph>
      ) : (
        <NewsList
          items={open.map((action) => ({
            text: (
              <>
                <Who you={action.doer?.client ?? false}>{action.doer?.givenName ?? ''}</Who> {action.what}
              </>
            ),
            small: when(action),
          }))}
        />
      )}
      <p>{call === null ? all.stays.callNobody : all.stays.call(call.givenName)}</p>
    </>
  );
};
