import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { addMonths, calendarDay, writeDate } from '../../../kernel/i18n/calendar.ts';
import { Tag, Words } from '../../../kernel/ui/index.ts';
import { lawName } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import type { RightsRequest } from '../queries/requests.ts';

/** An organisation answers within a month (AVG art. 12(3)). */
const answerBy = (request: RightsRequest): string => addMonths(calendarDay(request.askedAt), 1);

/** What was asked and what was answered, both as they were written. */
export function requestLine(cx: Cx, request: RightsRequest, end: Child = null): Child {
  const words = texts(cx.language).request;
  const day = (at: Date) => writeDate(calendarDay(at), cx.language);
  const restricted = request.kind === 'restriction' && request.endedOn === null && request.answer !== 'refused';
  return (
    <div class="om-asked">
      <p>
        <Tag>{words.kinds[request.kind]}</Tag> {restricted ? <strong>{words.restricted}</strong> : null}
      </p>
      <p>
        <Words>{request.words}</Words>
      </p>
      <p class="om-small om-quiet">{words.asked(day(request.askedAt))}</p>
      {request.answer === null || request.answeredAt === null ? (
        <p>{words.waiting(request.organisation, writeDate(answerBy(request), cx.language))}</p>
      ) : (
        <>
          <p>
            <strong>{words.answers[request.kind][request.answer]}</strong> <Words>{request.answerWords}</Words>
          </p>
          <p class="om-small om-quiet">{words.answered(request.answeredBy, day(request.answeredAt))}</p>
        </>
      )}
      <p class="om-small om-quiet">{words.keeper(request.organisation, lawName(cx, request.law))}</p>
      {end}
    </div>
  );
}
