import type { Cx } from '../../../../kernel/cx.ts';
import { Notice, RadioChoices, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { sayGrip } from '../../commands/say-grip.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import { openMoney } from '../../queries/money-page.ts';
import { gripForm } from '../../schema.ts';
import { own } from '../../ui/debt-words.ts';
import { moneyReaders } from '../../ui/money-fields.tsx';

async function load(cx: Cx, request: Request) {
  const data = await openMoney(cx, request.params['householdId'] ?? '', 'money.grip');
  const adult = data.adultId ?? data.clients[0]?.personId ?? null;
  return { ...data, readers: moneyReaders(cx, await readersAt(cx, data.householdId), adult) };
}
type Data = Awaited<ReturnType<typeof load>>;

/** The moment that opens the rest: said together, no figure decides it. */
function view(cx: Cx, { householdId, clients, people, readers }: Data, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.grip;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={own(cx) ? words.lead : words.leadOf}
        about={
          <Notice kind="info" title={words.what}>
            {words.room}
          </Notice>
        }
        action={moneyPaths.grip(householdId)}
        submit={words.submit}
        back={{ href: moneyPaths.money(householdId), text: all.cancel }}
      >
        {own(cx) ? (
          <RadioChoices
            {...fieldOf(cx, form, 'helper')}
            label={words.helper}
            required
            options={people
              .filter(({ kind, state }) => kind === 'professional' && state === 'accepted')
              .map(({ personId, givenName, function: does }) => ({ value: personId, label: givenName, hint: does }))}
          />
        ) : null}
        <TextArea {...fieldOf(cx, form, 'words')} label={words.words} rows={2} reads={readers} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.together} />
      </FormPage>
    ),
  });
}

export const gripRoutes = formRoutes({
  path: '/huishoudens/:householdId/geld/grip',
  action: 'money.grip',
  gate: 'person',
  sample: 'client',
  schema: gripForm,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { together: 'choose', helper: 'choose' }, async () => {
      await sayGrip(cx, householdId, input);
      return go(moneyPaths.money(householdId));
    }),
});
