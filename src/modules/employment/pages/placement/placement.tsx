import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { ActionLink, Button, Card, Form, PageHead, Stack, SubmitRow } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  formRoutes,
  go,
  overtaken,
  page,
  type PageReply,
  type Request,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { answerCheckIn } from '../../commands/answer-check-in.ts';
import { changePlacement } from '../../commands/placement.ts';
import { texts } from '../../messages/index.ts';
import { askedNow } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { openWithEmployers } from '../../queries/employer.ts';
import { checkInForm as checkInSchema, placementChange } from '../../schema.ts';
import { AgreedFields } from '../../ui/agreed-fields.tsx';
import { checkInForm } from '../../ui/check-in-form.tsx';
import { howItWent } from '../../ui/how-it-went.tsx';
import { agreedPairs, placementLine, preparedList } from '../../ui/placement-words.tsx';
import { own, workReaders } from '../../ui/work-fields.tsx';

const load = async (cx: Cx, request: Request) => {
  const data = await openWithEmployers(cx, request.params['householdId'] ?? '', 'work.write');
  const placement = data.placements.find(({ id }) => id === request.params['placementId']);
  const adult = data.clients.find(({ personId }) => personId === placement?.adultId);
  if (placement === undefined || adult === undefined) throw notFound();
  return {
    ...data,
    placement,
    adult,
    mine: data.checkIns.filter((each) => each.placementId === placement.id),
    readers: await workReaders(cx, data.householdId, adult.personId),
  };
};
type Data = Awaited<ReturnType<typeof load>>;

/** A place to work: what is asked now, what was agreed, how it went, and the form that changes it. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, placement, adult, mine, people, readers } = data;
  const all = texts(cx.language);
  const words = all.placement;
  const employer = people.find(({ personId }) => personId === placement.employerId)?.givenName ?? '';
  const [asked] = askedNow(mine, 'client', cx.today);
  const together = (id: string, choice: { choice: string }): Child => (
    <TogetherField cx={cx} form={form} clients={byName([adult])} id={id} {...choice} />
  );
  return page({
    title: words.title,
    viewed: { objectKind: 'placement', objectId: placement.id, ...atTable(data.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={`${employer}: ${placementLine(cx.language, placement)}`} />
        <Stack wide>
          {asked === undefined ? null : (
            <Card id="vraag" title={own(cx) ? all.checkIn.title : all.checkIn.titleOf}>
              {checkInForm(cx, form, asked, workPaths.checkIn(householdId, placement.id), {
                readers,
                beside: together('together-vraag', { choice: all.ownWords }),
              })}
            </Card>
          )}
          <Card id="afspraken" title={all.window.agreed}>
            {agreedPairs(cx.language, placement, placement.adultId === cx.actor.personId)}
            {preparedList(cx.language, placement)}
          </Card>
          <Card id="gegaan" title={all.checkIn.list}>
            {howItWent(cx, mine)}
          </Card>
          <Card id="wijzig" title={words.change}>
            <Form
              action={workPaths.placement(householdId, placement.id)}
              submission={cx.newId()}
              version={valueOf(form, 'version') || placement.version}
              autosave={workPaths.placement(householdId, placement.id)}
            >
              <AgreedFields cx={cx} form={form} kept={placement} readers={readers} />
              {together('together-wijzig', { choice: words.together })}
              <SubmitRow>
                <Button kind={asked === undefined ? 'primary' : 'quiet'}>{all.save}</Button>
                <ActionLink href={workPaths.work(householdId)}>{all.cancel}</ActionLink>
              </SubmitRow>
            </Form>
          </Card>
        </Stack>
      </FormErrors>
    ),
  });
}

const path = '/huishoudens/:householdId/werk/plek/:placementId';

const placementForms = formRoutes({
  path,
  action: 'work.write',
  gate: 'person',
  viewing: true,
  sample: 'client',
  schema: placementChange,
  load,
  view,
  submit: (cx, { together: _, ...input }, { householdId, placement }, request) =>
    atFields(
      request.sent,
      { adult: ['together', 'choose'], endsOn: ['endsOn', 'past'], together: 'together' },
      async () => {
        const outcome = await changePlacement(cx, householdId, placement.id, input);
        return outcome === 'changed'
          ? go(workPaths.placement(householdId, placement.id))
          : overtaken(request.sent, texts(cx.language).placement.overtaken);
      },
    ),
});

const answerRoute = actRoute({
  path: `${path}/hoe-gaat-het`,
  action: 'work.write',
  gate: 'person',
  sample: 'client',
  schema: checkInSchema,
  load,
  view,
  submit: (cx, { together: _, ...input }, { householdId, placement }, request) =>
    atFields(request.sent, { adult: ['together', 'choose'], together: 'together' }, async () => {
      await answerCheckIn(cx, householdId, placement.id, 'client', input);
      return go(workPaths.placement(householdId, placement.id));
    }),
});

export const placementRoutes = [...placementForms, answerRoute];
