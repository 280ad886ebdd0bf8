import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Card, Empty, PageHead, Stack } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  go,
  overtaken,
  page,
  pageRoute,
  type PageReply,
  type Request,
} from '../../../../kernel/web/route.ts';
import { chairOf } from '../../../households/index.ts';
import { answerCheckIn } from '../../commands/answer-check-in.ts';
import { employerSays } from '../../commands/placement.ts';
import { noteSeen } from '../../commands/profile.ts';
import { texts } from '../../messages/index.ts';
import { askedNow } from '../../model.ts';
import { workPaths } from '../../paths.ts';
import { type EmployerWindow, openWindow } from '../../queries/employer.ts';
import { checkInForm, employerForm } from '../../schema.ts';
import { employerPlacement } from '../../ui/employer-placement.tsx';
import { shownCard } from '../../ui/shown-profile.tsx';

const load = (cx: Cx, request: Request): Promise<EmployerWindow> => openWindow(cx, request.params['householdId'] ?? '');

/** All that an employer sees of work: the profile that was released, and each place to work with that employer. */
function view(cx: Cx, data: EmployerWindow, form: FormState): PageReply {
  const { householdId, releases, placements } = data;
  const words = texts(cx.language).window;
  const profiles = releases.map((release) => (
    <Card id={`profiel-${release.id}`} title={words.profile(release.called)}>
      {shownCard(cx.language, release)}
      <p class="om-small om-quiet">{words.until(writeDate(release.until, cx.language))}</p>
    </Card>
  ));
  const places = placements.map((placement) => employerPlacement(cx, data, placement, form));
  // A short question that waits comes first: it is why the employer opened this.
  const asksNow = askedNow(data.checkIns, 'employer', cx.today).length > 0;
  return page({
    title: words.title,
    viewed: { objectKind: 'window-of-work', householdId, role: 'employer' },
    body: (
      <FormErrors cx={cx} form={form}>
        <ActionLink href={chairOf(householdId)} back>
          {words.back}
        </ActionLink>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {releases.length + placements.length === 0 ? (
            <Empty title={words.none} level={2}>
              {words.noneText}
            </Empty>
          ) : null}
          {asksNow ? [...places, ...profiles] : [...profiles, ...places]}
        </Stack>
      </FormErrors>
    ),
  });
}

const path = '/huishoudens/:householdId/werk/venster';

const windowRoute = pageRoute({
  path,
  action: 'work.window',
  gate: 'person',
  viewing: true,
  sample: 'employer',
  run: async (cx, request) => {
    const data = await load(cx, request);
    await noteSeen(cx, data);
    return view(cx, data, emptyForm);
  },
});

type OnePlacement = EmployerWindow & { readonly placementId: string };

/** The window, with the placement in the address; that it is this employer's is for the commands. */
async function loadPlacement(cx: Cx, request: Request): Promise<OnePlacement> {
  const data = await load(cx, request);
  const placementId = request.params['placementId'] ?? '';
  return { ...data, placementId };
}

const sayRoute = actRoute({
  path: `${path}/:placementId`,
  action: 'work.window',
  gate: 'person',
  sample: 'employer',
  schema: employerForm,
  load: loadPlacement,
  view: (cx, data: OnePlacement, form) => view(cx, data, form),
  submit: async (cx, input, { householdId, placementId }, request) => {
    const outcome = await employerSays(cx, householdId, placementId, input);
    return outcome === 'said'
      ? go(workPaths.window(householdId))
      : overtaken(request.sent, texts(cx.language).placement.overtaken);
  },
});

const answerRoute = actRoute({
  path: `${path}/:placementId/hoe-gaat-het`,
  action: 'work.window',
  gate: 'person',
  sample: 'employer',
  schema: checkInForm,
  load: loadPlacement,
  view: (cx, data: OnePlacement, form) => view(cx, data, form),
  submit: async (cx, { together: _, ...input }, { householdId, placementId }) => {
    await answerCheckIn(cx, householdId, placementId, 'employer', input);
    return go(workPaths.window(householdId));
  },
});

export const employerRoutes = [windowRoute, sayRoute, answerRoute];
