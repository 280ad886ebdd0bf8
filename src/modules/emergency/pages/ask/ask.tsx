import { CheckChoices, DateField, Notice, Stack, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { formRoutes, go, page } from '../../../../kernel/web/route.ts';
import { domainGroups } from '../../../households/index.ts';
import { askLook } from '../../commands/ask-look.ts';
import { texts } from '../../messages/index.ts';
import { emergencyPaths, paths } from '../../paths.ts';
import { askSchema } from '../../schema.ts';

const outcomes = ['too-many', 'not-found', 'several'] as const;

/** A look without a place or a ground: who, why, and which part of life. Nothing opens yet. */
export const askRoutes = formRoutes({
  path: paths.ask,
  gate: 'staff',
  action: 'emergency.ask',
  sample: 'professional',
  schema: askSchema,
  load: async () => null,
  view: (cx, _data, form, request) => {
    const { language } = cx;
    const words = texts(language).ask;
    const outcome = outcomes.find((each) => each === request.query['uitkomst']);
    const short = form.errors['reason']?.startsWith('too-short') === true;
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={short ? { ...form, errors: { ...form.errors, reason: words.tooShort } } : form}
          title={words.title}
          lead={words.lead}
          about={
            <Stack>
              {outcome === undefined ? null : <Notice kind="attention" title={words.outcomes[outcome]} />}
              <Notice kind="attention" title={words.danger}>
                {words.rules.join(' ')}
              </Notice>
            </Stack>
          }
          action={paths.ask}
          submit={words.button}
          back={{ href: '/mijn-week', text: words.back }}
        >
          <TextField {...fieldOf(cx, form, 'surname')} label={words.surname} width="middle" required />
          <DateField {...fieldOf(cx, form, 'birthDate')} label={words.birthDate} max={cx.today} required />
          <TextArea
            {...fieldOf(cx, form, 'reason')}
            error={short ? words.tooShort : fieldError(language, form, 'reason')}
            label={words.reason}
            hint={words.reasonHint}
            reads={words.reasonReads}
            required
          />
          <CheckChoices
            {...ticksOf(cx, form, 'groups')}
            label={words.groups}
            required
            options={domainGroups.map((group) => ({ value: group, label: texts(language).groups[group] }))}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input) => {
    const asked = await askLook(cx, input);
    if (typeof asked === 'string') return go(`${paths.ask}?uitkomst=${asked}`);
    return go(emergencyPaths.look(asked.lookId));
  },
});
