import { z } from 'zod';
import { Paragraph, RadioChoices, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { choice, id } from '../../../../kernel/web/fields.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { setAccountEnded } from '../../commands/end-account.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { staffAccounts } from '../../queries/staff-accounts.ts';

/** An administrator says who does not work here any more: sessions, chairs and roles end at once. */
export const accountEndRoutes = formRoutes({
  path: paths.accountEnd,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: z.object({ person: id, what: choice(['end', 'reopen']) }),
  load: staffAccounts,
  view: (cx, accounts, form) => {
    const words = texts(cx.language).accountEnd;
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          about={<Paragraph look="small">{words.about}</Paragraph>}
          action={paths.accountEnd}
          submit={words.button}
          back={{ href: paths.loginSettings, text: texts(cx.language).settings.back }}
        >
          <SelectField
            {...fieldOf(cx, form, 'person')}
            label={words.person}
            required
            options={accounts.map((each) => ({
              value: each.personId,
              label: [each.name, each.organisation, each.ended ? words.ended : '']
                .filter((part) => part !== '')
                .join(', '),
            }))}
          />
          <RadioChoices
            {...fieldOf(cx, form, 'what')}
            label={words.what}
            required
            options={[
              { value: 'end', label: words.end, hint: words.endHint },
              { value: 'reopen', label: words.reopen, hint: words.reopenHint },
            ]}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, accounts, request) => {
    if (!accounts.some((each) => each.personId === input.person)) return wrong(request.sent, { person: 'choose' });
    const done = await setAccountEnded(cx, input.person, input.what === 'end');
    return done === 'same'
      ? wrong(request.sent, { what: texts(cx.language).accountEnd.same })
      : go(paths.loginSettings);
  },
});
