import type { Cx } from '../../../../kernel/cx.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { HiddenField, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { tellOutlook } from '../../commands/tell.ts';
import { texts } from '../../messages/index.ts';
import { endsMeetAnswers, povertyAnswers } from '../../model.ts';
import { moneyPaths } from '../../paths.ts';
import { openMoney } from '../../queries/money-page.ts';
import { newOutlook } from '../../schema.ts';
import { own } from '../../ui/debt-words.ts';
import { moneyReaders } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.write');
  const adult = data.adultId ?? data.clients[0]?.personId ?? null;
  return { ...data, readers: moneyReaders(cx, await readersAt(cx, data.householdId), adult) };
}
type Data = Awaited<ReturnType<typeof load>>;

/** Of whom the form tells; nobody yet where a professional still chooses between two adults. */
const ofWhom = ({ adultId, clients }: Data): string | undefined =>
  adultId ?? (clients.length === 1 ? clients[0]?.personId : undefined);
const lastOf = ({ views }: Data, adult: string | null | undefined) =>
  views.findLast(({ adultId }) => adultId === adult);

/** How somebody looks at the own money today: getting by, how it feels, how it came, what it does, what would be possible. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, clients, readers } = data;
  const all = texts(cx.language);
  const words = all.outlook;
  const only = ofWhom(data);
  // What was said before stands there: who changes one thing keeps the rest, and nobody tells it twice.
  const last = lastOf(data, only);
  const area = (name: 'cause' | 'impact' | 'possible') => (
    <TextArea
      {...fieldOf(cx, form, name, last?.[name])}
      label={words[name]}
      rows={2}
      reads={name === 'cause' ? readers : undefined}
    />
  );
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={own(cx) ? words.lead : words.leadOf}
        about={last === undefined ? undefined : <p class="om-quiet">{words.last(writeDay(last.on, cx.language))}</p>}
        action={moneyPaths.outlook(householdId)}
        submit={all.save}
        back={{ href: moneyPaths.money(householdId), text: all.cancel }}
      >
        {only === undefined ? (
          <RadioChoices
            {...fieldOf(cx, form, 'adult')}
            label={words.whose}
            required
            options={clients.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
          />
        ) : (
          <HiddenField name="adult" value={only} />
        )}
        <RadioChoices
          {...fieldOf(cx, form, 'endsMeet', last?.endsMeet)}
          label={words.endsMeet}
          options={endsMeetAnswers.map((each) => ({ value: each, label: words.endsMeetChoices[each] }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'feeling', last?.feeling)}
          label={words.feeling}
          options={povertyAnswers.map((each) => ({ value: each, label: words.feelings[each] }))}
        />
        {area('cause')}
        {area('impact')}
        {area('possible')}
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.together} />
      </FormPage>
    ),
  });
}

export const outlookRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/hoe-gaat-het',
  action: 'money.write',
  gate: 'person',
  looks: ({ table }) => ({ objectKind: 'money', ...atTable(table) }),
  sample: 'client',
  schema: newOutlook,
  load,
  view,
  submit: (cx, { together: _, ...input }, data, request) =>
    atFields(request.sent, { adult: 'choose', together: 'together' }, async () => {
      // Who chose between two adults saw nothing of before: what was left empty stays as it was said.
      const before = ofWhom(data) === undefined ? lastOf(data, input.adult) : undefined;
      await tellOutlook(cx, data.householdId, {
        ...input,
        endsMeet: input.endsMeet ?? before?.endsMeet ?? null,
        feeling: input.feeling ?? before?.feeling ?? null,
        cause: input.cause || (before?.cause ?? ''),
        impact: input.impact || (before?.impact ?? ''),
        possible: input.possible || (before?.possible ?? ''),
      });
      return go(moneyPaths.money(data.householdId));
    }),
});
