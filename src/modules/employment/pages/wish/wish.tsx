import type { Cx } from '../../../../kernel/cx.ts';
import { CheckChoices, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { setWish } from '../../commands/set-wish.ts';
import { texts } from '../../messages/index.ts';
import { weekDays } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { wishForm } from '../../schema.ts';
import { loadForm, own } from '../../ui/work-fields.tsx';

/** Of one client at a time: what was said before stands in the fields. */
async function load(cx: Cx, request: Request) {
  const data = await loadForm(cx, request);
  const adult = request.params['personId'] ?? '';
  if (!data.clients.some(({ personId }) => personId === adult)) throw notFound();
  return { ...data, adult, wish: data.wishes.find(({ adultId }) => adultId === adult) ?? null };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { householdId, clients, adult, wish, readers }: Data, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.wish;
  const field = (name: 'hours' | 'travel' | 'helps') => fieldOf(cx, form, name, wish?.[name]);
  const title = own(cx) ? words.title : all.page.wishOf;
  return page({
    title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={words.lead}
        action={workPaths.wish(householdId, adult)}
        version={wish?.version ?? 0}
        submit={all.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <TextField {...field('hours')} label={words.hours} hint={words.hoursHint} />
        <CheckChoices
          {...ticksOf(cx, form, 'days', wish?.days)}
          label={words.days}
          options={weekDays.map((day) => ({ value: day, label: words.dayNames[day] }))}
        />
        <TextField {...field('travel')} label={words.travel} hint={words.travelHint} />
        <TextArea {...field('helps')} label={words.helps} hint={words.helpsHint} rows={3} reads={readers} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={all.ownWords} />
      </FormPage>
    ),
  });
}

export const wishRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/wensen/:personId',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'work', ...atTable(table) }),
  schema: wishForm,
  load,
  view,
  submit: (cx, { together: _, ...input }, { householdId, adult }, request) =>
    atFields(request.sent, { adult: ['together', 'choose'], together: 'together' }, async () => {
      const outcome = await setWish(cx, householdId, { ...input, adult });
      return outcome === 'kept'
        ? go(workPaths.work(householdId))
        : overtaken(request.sent, texts(cx.language).wish.overtaken);
    }),
});
