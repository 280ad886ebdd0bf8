import { z } from 'zod';
import { RadioChoices } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { id } from '../../../../kernel/web/fields.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { wearHat } from '../../commands/hats.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { ownHats } from '../../queries/own-hats.ts';

/** For which organisation somebody works now: chosen after signing in, and changed here. Grounds follow it. */
export const hatRoutes = formRoutes({
  path: paths.hat,
  says: 'hat',
  gate: 'staff',
  action: 'session.use',
  sample: 'case-manager',
  schema: z.object({ organisation: id }),
  load: ownHats,
  view: (cx, hats, form) => {
    const words = texts(cx.language).hat;
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          action={paths.hat}
          submit={words.button}
          back={{ href: '/', text: words.back }}
        >
          <RadioChoices
            {...fieldOf(cx, form, 'organisation')}
            label={words.organisation}
            required
            {...(cx.session?.hats === 'to-choose' ? {} : { value: cx.actor.organisationId ?? '' })}
            options={hats.map((each) => ({ value: each.organisationId, label: each.name, hint: each.function }))}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, hats, request) => {
    if (!hats.some((each) => each.organisationId === input.organisation)) {
      return wrong(request.sent, { organisation: 'choose' });
    }
    await wearHat(cx, input.organisation);
    return go('/');
  },
});
