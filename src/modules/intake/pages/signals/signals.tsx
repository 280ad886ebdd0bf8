import { capital } from '../../../../kernel/i18n/capital.ts';
import { calendarDay, writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Empty,
  LinkButton,
  type NewsItem,
  NewsList,
  PageHead,
  Stack,
  Words,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { homeOf, atTable } from '../../../households/index.ts';
import { fromOf } from '../../ui/from.ts';
import { texts } from '../../messages/index.ts';
import { newSignalPath, paths, signalPath } from '../../paths.ts';
import { signalsOf } from '../../queries/readable-signals.ts';

/** The signals of one household that this reader may read, newest first. */
export const signalsRoute = pageRoute({
  path: paths.signals,
  gate: 'person',
  action: 'signal.view',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const { table, signals } = await signalsOf(cx, householdId);
    const words = texts(cx.language).signals;
    const items = signals.map((signal): NewsItem => {
      const unread = signal.readers.some((reader) => reader.id === cx.actor.personId && reader.readAt === null);
      const read = signal.readers.some((reader) => reader.readAt !== null);
      const sentOn = writeDay(calendarDay(new Date(signal.sentAt)), cx.language, cx.today);
      return {
        ...(unread ? { tag: words.tagNew } : {}),
        text: (
          <Words>{signal.words.length > 160 ? `${[...signal.words].slice(0, 150).join('')} …` : signal.words}</Words>
        ),
        small: `${signal.fromId === cx.actor.personId ? capital(words.you) : fromOf(signal, words.onBehalf)}, ${sentOn}. ${signal.answeredAt !== null ? words.answered : read ? words.read : words.notRead}.`,
        end: <ActionLink href={signalPath(householdId, signal.id)}>{words.readMore}</ActionLink>,
      };
    });
    const send = table.readOnly ? null : (
      <LinkButton kind="primary" href={newSignalPath(householdId)}>
        {words.send}
      </LinkButton>
    );
    return page({
      title: words.listTitle,
      viewed: { objectKind: 'signal', ...atTable(table) },
      body: (
        <Stack wide>
          <ActionLink href={homeOf(cx, householdId)} back>
            {words.back}
          </ActionLink>
          <PageHead title={words.listTitle} lead={words.listLead} actions={items.length === 0 ? null : send} />
          {items.length === 0 ? (
            <Empty title={words.empty} level={2} action={send}>
              {words.emptyText}
            </Empty>
          ) : (
            <NewsList items={items} />
          )}
        </Stack>
      ),
    });
  },
});
