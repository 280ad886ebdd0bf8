import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Mark, NewsList, Section } from '../../../../kernel/ui/index.ts';
import { moneyPaths, pressing } from '../../../finances/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** What cannot wait, over all own tables: house, energy, water or health insurance about to be lost. Before everything else. */
export function crisisPart(cx: Cx, { crises }: Week): Child {
  if (crises.length === 0) return null;
  const words = texts(cx.language).week;
  return (
    <Section id="spoed" title={words.crises}>
      <NewsList
        items={crises.map((crisis) => {
          const { what, soon, talk } = pressing(cx, crisis);
          return {
            text: (
              <>
                <a href={householdPath(crisis.householdId)}>
                  <strong>{crisis.householdName}.</strong>
                </a>{' '}
                <Mark state="late" word={soon === '' ? what : `${what}, ${soon}`} /> {talk}
              </>
            ),
            end: (
              <ActionLink href={moneyPaths.crisis(crisis.householdId, crisis.id)}>
                {words.crisisOpen}
                <span class="om-sr">: {crisis.householdName}</span>
              </ActionLink>
            ),
          };
        })}
      />
    </Section>
  );
}
