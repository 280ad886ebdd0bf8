import { z } from 'zod';
import { RadioChoices } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { id } from '../../../../kernel/web/fields.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { endOwnSessions, others } from '../../commands/end-own-sessions.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownSessions } from '../../queries/own-sessions.ts';
import { sessionMoment, sessionName } from '../../ui/session-words.ts';

/** Signing out elsewhere: who it is has to be proved lately, because a phone or laptop may lie open. */
export const endSessionsRoutes = formRoutes({
  path: paths.endSessions,
  gate: 'person',
  action: 'session.end',
  freshly: true,
  sample: 'client',
  schema: z.object({ which: z.literal(others).or(id) }),
  load: async (cx) => (await ownSessions(cx)).filter(({ here }) => !here),
  view: (cx, elsewhere, form) => {
    const words = texts(cx.language).sessions;
    return page({
      title: words.endTitle,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.endTitle}
          lead={words.endLead}
          action={paths.endSessions}
          submit={words.end}
          back={{ href: paths.sessions, text: words.back }}
        >
          <RadioChoices
            {...fieldOf(cx, form, 'which')}
            label={words.which}
            required
            options={[
              { value: others, label: words.everywhereElse },
              ...elsewhere.map((each) => ({
                value: each.id,
                label: sessionName(cx, each),
                hint: words.used(sessionMoment(cx, each.lastSeenAt)),
              })),
            ]}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, { which }, elsewhere, request) => {
    if (which !== others && elsewhere.every((each) => each.id !== which))
      return wrong(request.sent, { which: 'choose' });
    await endOwnSessions(cx, which);
    return go(paths.sessions);
  },
});
