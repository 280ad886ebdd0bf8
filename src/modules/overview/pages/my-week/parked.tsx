import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { nearDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, NewsList, Section } from '../../../../kernel/ui/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPath } from '../../paths.ts';
import type { Week } from '../../queries/week.ts';

/** What this professional said to come back to at a table: a parked topic or a bottleneck, with its day. */
export function parkedPart(cx: Cx, week: Week): Child {
  if (week.parked.length === 0) return null;
  const words = texts(cx.language).week;
  return (
    <Section id="kom-terug" title={words.bringBack}>
      <NewsList
        items={week.parked.map((each) => ({
          text: (
            <>
              <a href={householdPath(each.householdId)}>
                <strong>{each.householdName}.</strong>
              </a>{' '}
              {each.words}
            </>
          ),
          small: `${words.parked[each.kind]}, ${nearDay(each.returnOn, cx.today, cx.language)}`,
          end: (
            <ActionLink href={meetingPaths.minutes(each.householdId, each.meetingId)}>
              {texts(cx.language).household.minutes}
              <span class="om-sr">: {each.words}</span>
            </ActionLink>
          ),
        }))}
      />
    </Section>
  );
}
