import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { keptDisputes } from '../../../plan/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { texts } from '../../messages/index.ts';
import { checkOutsOf } from '../../queries/check-outs.ts';
import { minutesChangesOf } from '../../queries/minutes-changes.ts';
import { minutesOf } from '../../queries/minutes.ts';
import { notesOf } from '../../queries/notes.ts';
import { saidSomething } from '../../ui/check-out-fields.tsx';
import { minutesBody } from './body.tsx';

/** The minutes at the version that is asked for (`versie`), or the newest that this reader may read. */
export async function showMinutes(cx: Cx, { params, query }: Pick<Request, 'params' | 'query'>): Promise<PageReply> {
  const householdId = params['householdId'] ?? '';
  const meetingId = params['meetingId'] ?? '';
  const { table, minutes } = await minutesOf(cx, householdId, meetingId);
  const day = writeDay(minutes.meeting.heldOn ?? cx.today, cx.language, '');
  const changes = await minutesChangesOf(cx, table, meetingId);
  const newest = changes.length + 1;
  const asked = Number(query['versie'] ?? newest);
  const version = Number.isInteger(asked) && asked >= 1 && asked <= newest ? asked : newest;
  // Of the last meeting no next one begins with it.
  const last = minutes.meeting.kind === 'closing' ? (await checkOutsOf(cx, table, meetingId)).now : [];
  const beside = await besideItem(cx, householdId, { table: 'meeting', key: meetingId });
  return page({
    title: texts(cx.language).minutes.title(day),
    viewed: { objectKind: 'meeting', objectId: meetingId, ...atTable(table) },
    body: minutesBody(cx, {
      householdId,
      minutes,
      notes: await notesOf(cx, table, meetingId),
      disputes: await keptDisputes(
        cx,
        table,
        minutes.lines.map((line) => line.itemId),
      ),
      table,
      changes: changes.filter((change) => change.shown <= version),
      newest,
      version,
      overtakes: (read) => changes.some((change) => change.version > read),
      beside,
      checkOuts: last.filter(saidSomething),
    }),
  });
}
