import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { chosenAudience, ofNetwork, readersAt } from '../../../sharing/index.ts';
import { shareAction } from '../../commands/share-action.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { isOwnNote } from '../../policy.ts';
import { openAction } from '../../queries/one-goal.ts';
import { sharedItem } from '../../schema.ts';
import { clientsOf } from '../../ui/form-fields.tsx';
import { afterSharing, sharePage } from '../../ui/share-page.tsx';
import { sharesAction } from '../../ui/works-on.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.change');
  if (!sharesAction(cx, found.table, found.action)) throw forbidden();
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, goal, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  // Nobody else reads more of an action than of its goal.
  const widest = goal === null ? { kind: 'table' as const } : chosenAudience(goal.audience);
  return sharePage(cx, form, {
    lead: action.what,
    about: widest.kind === 'table' ? null : <p class="om-quiet">{texts(cx.language).share.asGoal}</p>,
    address: planPaths.shareAction(householdId, action.id),
    back: planPaths.action(householdId, action.id),
    version: action.version,
    readers,
    item: { ...action.audience, shownTo: shownSoFar(action, form) },
    clients: clientsOf(plan, table),
    widest,
    after: <ShownTo cx={cx} form={form} action={action} readers={readers} />,
  });
}

/** To whom of the network it is shown, as far as the form says. */
const shownSoFar = ({ audience }: Data['action'], form: FormState): string | null =>
  (form.values['shownTo'] === undefined ? audience.shownTo : valueOf(form, 'shownTo')) || null;

/** One person of the network to whom this one agreement is shown. Who keeps it to oneself shares it first. */
function ShownTo({ cx, form, action, readers }: Pick<Data, 'action' | 'readers'> & { cx: Cx; form: FormState }) {
  const words = texts(cx.language).share;
  const network = ofNetwork(readers);
  if (network.length === 0 || (cx.actor.kind !== 'resident' && isOwnNote(cx.actor, action.audience))) return null;
  return (
    <SelectField
      {...fieldOf(cx, form, 'shownTo')}
      label={words.shownTo}
      hint={words.shownToHint}
      empty={words.nobody}
      options={network.map((person) => ({
        value: person.personId,
        label: [fullName(person), person.function].filter(Boolean).join(', '),
      }))}
      value={shownSoFar(action, form) ?? ''}
    />
  );
}

export const shareActionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/wie-leest',
  action: 'action.change',
  gate: 'person',
  sample: 'client',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: sharedItem,
  load,
  view,
  submit: (cx, input, { householdId, action }, request) => {
    const words = texts(cx.language);
    return atFields(
      request.sent,
      { together: 'choose', audience: words.share.asGoal, shownTo: words.share.shownNot },
      async () => {
        const done = await shareAction(cx, householdId, action.id, input);
        return afterSharing(cx, request, done, planPaths.action(householdId, action.id), async () => {
          const now = (await openAction(cx, householdId, action.id, 'action.change')).action;
          return { taken: words.taken.action(words.states[now.state]), version: now.version };
        });
      },
    );
  },
});
