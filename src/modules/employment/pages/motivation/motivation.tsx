import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { writeDay } from '../../../../kernel/i18n/calendar.ts';
import { Section, Stack, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { keepTalk } from '../../commands/tell.ts';
import { texts } from '../../messages/index.ts';
import { motivationFactors } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { talkForm } from '../../schema.ts';
import { loadForm, own } from '../../ui/work-fields.tsx';

/** Of one client at a time: the talk goes on from what was told the last time. */
async function load(cx: Cx, request: Request) {
  const data = await loadForm(cx, request);
  const adult = request.params['personId'] ?? '';
  if (!data.clients.some(({ personId }) => personId === adult)) throw notFound();
  return { ...data, adult, last: data.talks.find(({ adultId }) => adultId === adult) ?? null };
}
type Data = Awaited<ReturnType<typeof load>>;

/**
 * A guided conversation along the four factors of the Motivatiemodel: a question to talk about, then what helps and what is
 * in the way, and one small step at the end. One page, so that it works without script and keeps a draft.
 */
function view(cx: Cx, { householdId, clients, adult, last, readers }: Data, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.motivation;
  const title = own(cx) ? words.title : words.titleOf;
  const day = last === null ? '' : writeDay(last.on, cx.language);
  const area = (name: string, label: string, kept: string | undefined, reads?: string) => (
    <TextArea {...fieldOf(cx, form, name, kept)} label={label} rows={2} reads={reads} />
  );
  return page({
    title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={title}
        lead={words.lead}
        about={last === null ? null : <p>{own(cx) ? words.last(day) : words.lastOf(day)}</p>}
        action={workPaths.motivation(householdId, adult)}
        submit={all.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <Stack wide>
          {motivationFactors.map((factor) => {
            const { title: name, ask, helps, hinders } = words.factors[factor];
            const kept = last?.factors[factor];
            return (
              <Section id={factor} title={name} ruled>
                <p>{ask}</p>
                {area(`${factor}Helps`, helps, kept?.helps, factor === 'person' ? readers : undefined)}
                {area(`${factor}Hinders`, hinders, kept?.hinders)}
              </Section>
            );
          })}
        </Stack>
        <TextArea
          {...fieldOf(cx, form, 'smallStep', last?.smallStep)}
          label={words.small}
          hint={words.smallHint}
          rows={2}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={all.ownWords} />
        <p class="om-small om-quiet">{words.source}</p>
      </FormPage>
    ),
  });
}

export const motivationRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/wat-helpt/:personId',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'work', ...atTable(table) }),
  schema: talkForm,
  load,
  view,
  submit: (cx, { together: _, ...input }, { householdId, adult }, request) =>
    atFields(request.sent, { adult: ['together', 'choose'], together: 'together' }, async () => {
      await keepTalk(cx, householdId, { ...input, adult });
      return go(workPaths.work(householdId));
    }),
});
