import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { formRoutes, go, overtaken, page, wrong } from '../../../../kernel/web/route.ts';
import { addMember, changeMember, atTable } from '../../../households/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { wordingScripts } from '../../../wording/index.ts';
import { recordTalk } from '../../commands/record-talk.ts';
import { texts } from '../../messages/index.ts';
import { afterTalkPath, paths } from '../../paths.ts';
import { type TalkPage, type TalkPerson, talkOf } from '../../queries/talk.ts';
import { TalkForm } from './talk-form.tsx';
import { TalkReading } from './talk-reading.tsx';
import { type PersonAnswer, talkSchema } from './talk-schema.ts';

/** The kitchen-table talk: one form, to fill in at the table, with or without a connection. */
export const talkRoutes = formRoutes({
  path: paths.talk,
  gate: 'person',
  action: 'talk.view',
  viewing: true,
  sample: 'case-manager',
  schema: talkSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const talk = await talkOf(cx, householdId, 'talk.view');
    // The whole talk is one record: it has no key of its own within the household.
    const own = cx.actor.kind === 'resident' && talk.talk !== null;
    return { ...talk, beside: own ? await besideItem(cx, householdId, { table: 'kitchen_talk', key: '' }) : null };
  },
  view: (cx, data, form) => {
    const { householdId } = data.table;
    const writes = can(cx.actor, 'talk.write', data.table);
    return page({
      title: texts(cx.language).talk.title,
      viewed: { objectKind: 'talk', objectId: householdId, ...atTable(data.table) },
      scripts: writes && cx.actor.kind === 'staff' ? wordingScripts : [],
      body: writes ? (
        <TalkForm cx={cx} data={data} form={form} />
      ) : (
        <TalkReading cx={cx} data={data} beside={data.beside} />
      ),
    });
  },
  submit: async (cx, input, data, request) => {
    if (input.heldOn > cx.today) return wrong(request.sent, { heldOn: 'future' });
    const { householdId } = data.table;
    const { people, newcomers, ...talk } = input;
    const recorded = await recordTalk(cx, householdId, talk);
    if (recorded.kind === 'why-missing') {
      return wrong(
        request.sent,
        Object.fromEntries(recorded.domains.map((domain) => [`why-${domain}`, 'why-missing'])),
      );
    }
    const first = recorded.kind === 'overtaken' || !(await keepPeople(cx, data, people));
    if (!first) {
      for (const newcomer of newcomers) await addMember(cx, householdId, newcomer);
      return go(afterTalkPath(householdId));
    }
    return overtaken(request.sent, texts(cx.language).talk.overtaken, versionsOf(data));
  },
});

/** Changes only of whom something else was filled in. @returns false when somebody was first */
async function keepPeople(cx: Cx, data: TalkPage, people: readonly PersonAnswer[]): Promise<boolean> {
  for (const sent of people) {
    const there = data.people.find((each) => each.id === sent.personId);
    if (there === undefined) throw notFound();
    if (same(there, sent)) continue;
    if ((await changeMember(cx, data.table.householdId, sent)) === 'overtaken') return false;
  }
  return true;
}

const same = (there: TalkPerson, sent: PersonAnswer): boolean =>
  there.speaks === sent.speaks && there.interpreter === sent.interpreter && there.safeContact === sent.safeContact;

/** With the versions of now, sending again is a choice made with both texts in sight. */
const versionsOf = (data: TalkPage): Record<string, string> => ({
  version: String(data.talk?.version ?? 0),
  ...Object.fromEntries(data.people.map((person, index) => [`person-version-${index + 1}`, String(person.version)])),
});
