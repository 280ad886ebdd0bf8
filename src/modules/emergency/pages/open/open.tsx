import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { Button, Card, Form, LinkButton, PageHead, Stack, Words } from '../../../../kernel/ui/index.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, page, type PageReply, pageRoute, type Request } from '../../../../kernel/web/route.ts';
import { signInAgainPath } from '../../../accounts/index.ts';
import { scopeName } from '../../../households/index.ts';
import { openAskedLook } from '../../commands/open-look.ts';
import { texts } from '../../messages/index.ts';
import { openMinutes, provedAgain } from '../../model.ts';
import { emergencyPaths, paths } from '../../paths.ts';
import { type EmergencyLook, ownLook } from '../../queries/looks.ts';
import { openSchema } from '../../schema.ts';

/** What comes next: sign in again, then the button; or that it is open, or too old. */
function nextStep(cx: Cx, look: EmergencyLook): Child {
  const words = texts(cx.language).open;
  if (look.over) {
    return (
      <>
        <p>{words.over}</p>
        <LinkButton kind="primary" href={emergencyPaths.ask}>
          {words.anew}
        </LinkButton>
      </>
    );
  }
  if (look.openedAt !== null) {
    return (
      <LinkButton kind="primary" href={emergencyPaths.read(look.householdId)}>
        {words.openNow}
      </LinkButton>
    );
  }
  const askedAt = new Date(look.askedAt);
  if (provedAgain(askedAt, cx.session?.provedAt ?? null, cx.now)) {
    return (
      <>
        <p>{words.ready}</p>
        <Form action={emergencyPaths.open(look.id)} submission={cx.newId()} label={words.button}>
          <Button kind="primary">{words.button}</Button>
        </Form>
      </>
    );
  }
  const old = cx.now.getTime() - askedAt.getTime() > openMinutes * 60_000;
  return (
    <>
      <p>{old ? words.old : `${words.again} ${words.againHint}`}</p>
      <LinkButton kind="primary" href={old ? emergencyPaths.ask : signInAgainPath}>
        {old ? words.anew : words.againButton}
      </LinkButton>
    </>
  );
}

function view(cx: Cx, look: EmergencyLook, form: FormState): PageReply {
  const words = texts(cx.language).open;
  return page({
    title: words.title,
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.asked(scopeName(cx.language, look.domains))} />
        <Stack wide>
          <Card id="waarom" title={words.why}>
            <Words>{look.reason}</Words>
          </Card>
          <Stack>{nextStep(cx, look)}</Stack>
        </Stack>
      </FormErrors>
    ),
  });
}

const base = { gate: 'staff', action: 'emergency.ask', sample: 'emergency' } as const;
const load = (cx: Cx, request: Request) => ownLook(cx, request.params['lookId'] ?? '');

export const openRoutes = [
  pageRoute({
    ...base,
    path: paths.look,
    viewing: false,
    run: async (cx, request) => view(cx, await load(cx, request), emptyForm),
  }),
  actRoute({
    ...base,
    path: paths.open,
    schema: openSchema,
    load,
    view,
    submit: async (cx, _input, look) => {
      const opened = await openAskedLook(cx, look.id);
      // The page has no button then: whoever sends it all the same is refused, and that stands in the trail.
      if (opened === 'sign-in') throw forbidden();
      return go(emergencyPaths.read(opened.householdId));
    },
  }),
];
