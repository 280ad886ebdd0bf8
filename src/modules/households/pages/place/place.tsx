import { can } from '../../../../kernel/access/can.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { changePlace } from '../../commands/change-place.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { entrantAt } from '../../queries/entrant.ts';
import { atTable } from '../../queries/table.ts';
import { leadsOrClient, tablePage } from '../../queries/table-page.ts';
import { placeChangeSchema } from '../../schema.ts';
import { PlaceView } from './view.tsx';

/** One chair: who it is, what that person may decide, since when; changed by that person or by who leads. */
export const placeRoutes = formRoutes({
  path: paths.place,
  gate: 'person',
  action: 'place.change',
  viewing: true,
  sample: 'case-manager',
  schema: placeChangeSchema,
  load: async (cx, request) => {
    const { householdId = '', placeId } = request.params;
    const { table, people } = await tablePage(cx, householdId);
    const person = people.find((each) => each.placeId === placeId && each.kind !== 'client');
    if (person === undefined) throw notFound();
    const own = person.personId === cx.actor.personId;
    const here = person.state === 'asked' || person.state === 'accepted';
    const leads = leadsOrClient(table);
    return {
      ...atTable(table),
      person,
      own,
      mayChange: here && can(cx.actor, 'place.change', table) && (own || (leads && cx.actor.kind === 'staff')),
      entrant:
        here && can(cx.actor, 'entry.give', table) && (await entrantAt(cx, householdId, person.personId)) !== null,
      mayEnd: here && can(cx.actor, 'place.end', table) && (own || leads),
      mayAsk:
        person.state === 'accepted' &&
        person.employer !== true &&
        table.positions.includes('client') &&
        can(cx.actor, 'topic.add', table),
    };
  },
  view: (cx, data, form) =>
    page({
      title: fullName(data.person),
      viewed: {
        objectKind: 'place',
        objectId: data.person.placeId,
        householdId: data.householdId,
        role: data.role,
      },
      body: (
        <>
          <PlaceView cx={cx} form={form} {...data} />
          {data.entrant ? (
            <p>
              <a href={householdPaths.entry(data.householdId, data.person.personId)}>
                {texts(cx.language).pages.entry.give(data.person.givenName)}
              </a>
            </p>
          ) : null}
        </>
      ),
    }),
  submit: async (cx, input, { householdId, person }, request) => {
    const expertise = person.kind === 'professional' ? input.expertise : undefined;
    const changed = await changePlace(cx, householdId, { ...input, expertise, placeId: person.placeId });
    if (changed === 'changed') return go(householdPaths.place(householdId, person.placeId));
    return overtaken(request.sent, texts(cx.language).pages.place.now(`${person.function} - ${person.mandate}`), {
      version: String(person.version),
    });
  },
});
