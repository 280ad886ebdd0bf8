import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { addDays } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  DateField,
  Form,
  LinkButton,
  Notice,
  PageHead,
  RadioChoices,
  Stack,
  SubmitRow,
} from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, householdPaths, atTable } from '../../../households/index.ts';
import { releaseProfile, withdrawProfile } from '../../commands/profile.ts';
import { texts } from '../../messages/index.ts';
import { workPaths } from '../../paths.ts';
import { openWithEmployers } from '../../queries/employer.ts';
import { printOf, privateWordIn, shownProfile } from '../../rules/profile.ts';
import { releaseForm, withdrawForm } from '../../schema.ts';
import { loadProfile, type ProfilePage } from '../../ui/load-profile.ts';
import { releaseList } from '../../ui/release-list.tsx';
import { shownCard } from '../../ui/shown-profile.tsx';

/** A month is offered; the client chooses. */
const offered = 30;

/** The profile exactly as the employer will see it, to whom it is shown now, and the way to show it. */
function view(cx: Cx, data: ProfilePage, form: FormState): PageReply {
  const { householdId, adult, draft } = data;
  if (draft === null) throw notFound();
  const all = texts(cx.language);
  const words = all.preview;
  const shown = shownProfile(draft, data);
  return page({
    title: words.title,
    viewed: { objectKind: 'profile', objectId: adult.personId, ...atTable(data.table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          <Card id="profiel" title={all.window.profile(shown.called)}>
            {shownCard(cx.language, shown)}
          </Card>
          <ActionLink href={workPaths.profile(householdId, adult.personId)}>{words.change}</ActionLink>
          {privateWordIn(shown) === null ? (
            releaseCard(cx, data, printOf(shown), form)
          ) : (
            <Notice kind="attention" title={words.private}>
              {all.profile.neverText}
            </Notice>
          )}
          <Card id="wie" title={words.now}>
            {releaseList(cx, data, adult.personId)}
          </Card>
          <ActionLink href={workPaths.work(householdId)} back>
            {all.back}
          </ActionLink>
        </Stack>
      </FormErrors>
    ),
  });
}

function releaseCard(
  cx: Cx,
  { householdId, people, clients, adult }: ProfilePage,
  version: number,
  form: FormState,
): Child {
  const words = texts(cx.language).preview;
  const employers = people.filter(({ employer, state }) => employer === true && state === 'accepted');
  return (
    <Card id="tonen" title={words.release}>
      {employers.length === 0 ? (
        <>
          <p>{words.noEmployer}</p>
          <LinkButton kind="quiet" href={householdPaths.inviteNetwork(householdId)}>
            {words.invite}
          </LinkButton>
        </>
      ) : (
        <Form action={workPaths.preview(householdId, adult.personId)} submission={cx.newId()} version={version}>
          <p>{words.releaseText}</p>
          <RadioChoices
            {...fieldOf(cx, form, 'employer')}
            label={words.employer}
            required
            options={byName(employers).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField
            {...fieldOf(cx, form, 'until')}
            label={words.until}
            hint={words.untilHint}
            required
            value={valueOf(form, 'until') || addDays(cx.today, offered)}
          />
          <TogetherField
            cx={cx}
            form={form}
            clients={byName(clients.filter(({ personId }) => personId === adult.personId))}
            choice={words.together}
          />
          <SubmitRow>
            <Button kind="primary">{words.submit}</Button>
          </SubmitRow>
        </Form>
      )}
    </Card>
  );
}

const releaseRoutes = formRoutes({
  path: '/huishoudens/:householdId/werk/profiel/:personId/bekijk',
  action: 'work.release',
  gate: 'person',
  viewing: true,
  sample: 'client',
  // What goes to an employer asks for a proof of lately (docs/decisions/0061).
  freshly: true,
  schema: releaseForm,
  load: loadProfile('work.release'),
  view,
  submit: (cx, { together: _, ...input }, { householdId, adult }, request) =>
    atFields(
      request.sent,
      {
        together: ['together', 'choose'],
        adult: ['together', 'choose'],
        employer: ['employer', 'choose'],
        until: ['until', 'past'],
        private: ['employer', 'private'],
        changed: ['employer', texts(cx.language).preview.changed],
      },
      async () => {
        await releaseProfile(cx, householdId, { ...input, adult: adult.personId });
        return go(`${workPaths.preview(householdId, adult.personId)}#wie`);
      },
    ),
});

/** The release in the address, and the profile it is of. */
async function loadOfRelease(cx: Cx, request: Request): Promise<ProfilePage> {
  const data = await openWithEmployers(cx, request.params['householdId'] ?? '', 'work.release');
  const release = data.releases.find(({ id }) => id === request.params['releaseId']);
  const adult = data.clients.find(({ personId }) => personId === release?.adultId);
  if (adult === undefined) throw notFound();
  return { ...data, adult, draft: data.drafts.find(({ adultId }) => adultId === adult.personId) ?? null };
}

const withdrawRoute = actRoute({
  path: '/huishoudens/:householdId/werk/getoond/:releaseId/stop',
  action: 'work.release',
  gate: 'person',
  sample: 'client',
  schema: withdrawForm,
  load: loadOfRelease,
  view,
  submit: (cx, _input, data, request) =>
    atFields(request.sent, { together: ['together', 'choose'], adult: ['together', 'choose'] }, async () => {
      await withdrawProfile(cx, data.householdId, request.params['releaseId'] ?? '');
      return go(`${workPaths.preview(data.householdId, data.adult.personId)}#wie`);
    }),
});

export const previewRoutes = [...releaseRoutes, withdrawRoute];
