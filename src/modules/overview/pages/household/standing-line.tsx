import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { standingAnswers } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';
import { joinNames } from '../../ui/people-names.ts';

/** Who stands behind the plan, by answer; who has not answered yet is named too. Dissent stays visible. */
export function standingLine(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language).planTable;
  const seated = data.people.filter((person) => person.state === 'accepted');
  const byAnswer = standingAnswers.map((answer) => ({
    label: words.answers[answer],
    names: data.plan.standing
      .filter((each) => each.answer === answer)
      .map((each) => each.person?.givenName ?? '')
      .filter((name) => name !== ''),
  }));
  const silent = seated
    .filter((person) => !data.plan.standing.some((each) => each.personId === person.personId))
    .map((person) => person.givenName);
  const parts = [...byAnswer, { label: words.silent, names: silent }].filter((part) => part.names.length > 0);
  return (
    <p class="om-small">
      <strong>{words.standing}</strong>{' '}
      {parts.map((part) => `${part.label}: ${joinNames(part.names, cx.language)}. `).join('')}
    </p>
  );
}
