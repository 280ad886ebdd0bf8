import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import {
  actRoute,
  go,
  page,
  pageRoute,
  type PageReply,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { roleIn } from '../../../households/index.ts';
import { keptDisputes } from '../../../plan/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { readMinutes } from '../../commands/read-minutes.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { checkOutsOf } from '../../queries/check-outs.ts';
import { minutesChangesOf } from '../../queries/minutes-changes.ts';
import { minutesOf } from '../../queries/minutes.ts';
import { notesOf } from '../../queries/notes.ts';
import { saidSomething } from '../../ui/check-out-fields.tsx';
import { minutesBody } from './body.tsx';
import { correctRoutes } from './correct.tsx';
import { giveRoutes } from './give.tsx';
import { ownAgreementsText } from './own-agreements.ts';
import { minutesPaperRoutes } from './paper.ts';
import { minutesVersionsRoute } from './versions.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';

async function show(cx: Cx, { params, query }: Pick<Request, 'params' | 'query'>): Promise<PageReply> {
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
    viewed: { objectKind: 'meeting', objectId: meetingId, householdId, role: roleIn(table) },
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

/** The minutes of a meeting, composed for who reads, with a mark that they were read and the own part as text. */
export const minutesRoutes: Route[] = [
  minutesVersionsRoute,
  ...minutesPaperRoutes,
  ...correctRoutes,
  ...giveRoutes,
  pageRoute({ path, action: 'minutes.view', sample: 'client', gate: 'person', viewing: true, run: show }),
  actRoute({
    path: `${path}/gelezen`,
    action: 'minutes.view',
    sample: 'client',
    gate: 'person',
    schema: z.object({}),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', meetingId: params['meetingId'] ?? '' }),
    view: (cx, _data, _form, request) => show(cx, request),
    submit: async (cx, _input, { householdId, meetingId }) => {
      await readMinutes(cx, householdId, meetingId);
      return go(paths.minutes(householdId, meetingId));
    },
  }),
  pageRoute({
    path: '/huishoudens/:householdId/gesprekken/:meetingId/mijn-afspraken.txt',
    action: 'household.copy',
    sample: 'case-manager',
    gate: 'staff',
    viewing: true,
    run: async (cx, { params }) => {
      const householdId = params['householdId'] ?? '';
      const meetingId = params['meetingId'] ?? '';
      const { table, minutes } = await minutesOf(cx, householdId, meetingId);
      if (!can(cx.actor, 'household.copy', table)) throw forbidden();
      return {
        kind: 'text',
        text: ownAgreementsText(cx, minutes),
        viewed: { objectKind: 'meeting', objectId: meetingId, householdId, role: roleIn(table) },
      };
    },
  }),
];
