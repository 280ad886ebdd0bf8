import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Ladder, Paragraph, Section, Words } from '../../../../kernel/ui/index.ts';
import { type PlanGoal, planPaths } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { agendaFor } from '../../model.ts';
import type { Meeting } from '../../queries/meeting.ts';

interface Planned {
  readonly householdId: string;
  readonly meeting: Pick<Meeting, 'kind'>;
  readonly toReview: readonly PlanGoal[];
}

/** The steps that come, and the goals whose day to look again is there by then. */
export const Agenda: FC<{ cx: Cx; data: Planned }> = ({ cx, data }) => {
  const words = texts(cx.language);
  return (
    <Section id="agenda" title={words.meeting.agenda}>
      <Ladder
        language={cx.language}
        items={agendaFor(data.meeting.kind, { money: false }).map((step) => ({
          text: words.steps[step],
          state: 'later',
        }))}
      />
      {data.toReview.length === 0 ? null : (
        <>
          <Paragraph>{words.meeting.toReview}</Paragraph>
          <ul class="om-list">
            {data.toReview.map((goal) => (
              <li>
                <a href={planPaths.goal(data.householdId, goal.id)}>
                  <Words>{goal.words}</Words>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
