import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, Empty, LinkButton, PageHead, RadioChoices, Stack } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, householdPaths } from '../../../households/index.ts';
import { addPlacement } from '../../commands/placement.ts';
import { texts } from '../../messages/index.ts';
import { placementKinds } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { placementForm } from '../../schema.ts';
import { AgreedFields } from '../../ui/agreed-fields.tsx';
import { loadForm, own, WhoseWorkField, type WorkForm } from '../../ui/work-fields.tsx';

/** A place to work or try, with an employer who sits at the table; without one the way to ask an employer. */
function view(cx: Cx, { householdId, clients, only, people, readers }: WorkForm, form: FormState): PageReply {
  const all = texts(cx.language);
  const words = all.placement;
  const employers = people.filter(({ employer, state }) => employer === true && state === 'accepted');
  if (employers.length === 0) {
    return page({
      title: words.title,
      body: (
        <Stack>
          <PageHead title={words.title} lead={words.lead} />
          <Empty
            title={all.preview.noEmployer}
            level={2}
            action={
              <LinkButton kind="primary" href={householdPaths.inviteNetwork(householdId)}>
                {all.preview.invite}
              </LinkButton>
            }
          >
            {own(cx) ? all.profile.cardText : all.profile.cardTextOf}
          </Empty>
        </Stack>
      ),
    });
  }
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={workPaths.newPlacement(householdId)}
        submit={all.save}
        back={{ href: workPaths.work(householdId), text: all.cancel }}
      >
        <WhoseWorkField cx={cx} form={form} only={only} clients={clients} />
        <RadioChoices
          {...fieldOf(cx, form, 'employer')}
          label={words.employer}
          required
          options={byName(employers).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'kind')}
          label={words.kind}
          required
          options={placementKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <DateField {...fieldOf(cx, form, 'startsOn')} label={words.startsOn} required />
        <AgreedFields cx={cx} form={form} kept={null} readers={readers} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.together} />
      </FormPage>
    ),
  });
}

export const newPlacementRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/plek/nieuw',
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  schema: placementForm,
  load: loadForm,
  view,
  submit: (cx, { together: _, ...input }, { householdId }, request) =>
    atFields(
      request.sent,
      {
        adult: ['adult', 'choose'],
        employer: ['employer', 'choose'],
        endsOn: ['endsOn', 'past'],
        together: 'together',
      },
      async () => go(workPaths.placement(householdId, await addPlacement(cx, householdId, input))),
    ),
});
