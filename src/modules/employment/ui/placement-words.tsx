import type { Child } from 'hono/jsx';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Pairs } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { Placement } from '../model.ts';

/** `een proefplaatsing. Vanaf 3 december 2026.` */
export function placementLine(language: Language, { kind, startsOn, endsOn }: Placement): string {
  const words = texts(language).placement;
  return [
    `${words.kinds[kind]}.`,
    words.since(writeDate(startsOn, language)),
    endsOn === null ? '' : words.until(writeDate(endsOn, language)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What was agreed, for client and employer alike; `mine` for the client whose work it is. */
export function agreedPairs(language: Language, placement: Placement, mine = false): Child {
  const words = texts(language).placement;
  const said = (value: string): Child => (value === '' ? <span class="om-quiet">{words.notSaid}</span> : value);
  return (
    <Pairs
      items={[
        { term: words.task, value: placement.task },
        { term: mine ? words.clientExpects : words.clientExpectsOf, value: said(placement.clientExpects) },
        { term: words.employerExpects, value: said(placement.employerExpects) },
        { term: words.adjustments, value: said(placement.adjustments) },
        { term: words.painDays, value: said(placement.painDays) },
        { term: words.callWhen, value: said(placement.callWhen) },
        { term: words.partEnds, value: said(placement.partEnds) },
      ]}
    />
  );
}

/** What the employer has ready; nothing where nothing was said. */
export function preparedList(language: Language, { prepared }: Placement): Child {
  const words = texts(language).placement;
  if (prepared.length === 0) return null;
  return (
    <>
      <p>
        <strong>{words.prepared}</strong>
      </p>
      <ul class="om-list">
        {prepared.map((each) => (
          <li>{words.preparations[each]}</li>
        ))}
      </ul>
    </>
  );
}
