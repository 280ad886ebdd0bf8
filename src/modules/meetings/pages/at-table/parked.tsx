import type { FC } from 'hono/jsx';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Card, NewsList } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import type { PanelProps } from './panel.ts';

/** What was parked earlier and comes back now, or later: who brings it back stands beside it. */
export const ParkedBefore: FC<PanelProps> = ({ cx, data }) => {
  const words = texts(cx.language).notes;
  const shown = data.parked.filter((each) => !data.apart(each.audience));
  if (shown.length === 0) return null;
  return (
    <Card id="geparkeerd" title={words.parkedBefore}>
      <NewsList
        items={shown.map(({ kind, words: text, ownerName, returnOn, due }) => ({
          ...(due ? { tag: words.returnsNow } : {}),
          text,
          small: `${words.kinds[kind]}. ${words.back(ownerName ?? '', writeDay(returnOn, cx.language, cx.today))}`,
        }))}
      />
    </Card>
  );
};
