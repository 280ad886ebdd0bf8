import { NumberField, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { setCrisisTerm } from '../../commands/set-crisis-term.ts';
import { texts } from '../../messages/index.ts';
import { moneySettings } from '../../paths.ts';
import { crisisTerm } from '../../queries/crisis-term.ts';
import { crisisTermForm } from '../../schema.ts';

/** By when a first talk is held when something presses; the law's days at most. */
export const crisisTermRoutes = formRoutes({
  path: moneySettings.crisisTerm,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: crisisTermForm,
  load: (cx) => crisisTerm(cx),
  view: (cx, term, form) => {
    const words = texts(cx.language).settings;
    const days = fieldOf(cx, form, 'workingDays');
    const source = fieldOf(cx, form, 'source');
    return page({
      title: words.term,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.term}
          lead={words.termLead}
          action={moneySettings.crisisTerm}
          version={String(term.version)}
          submit={texts(cx.language).save}
          back={{ href: moneySettings.office, text: words.back }}
        >
          <NumberField
            {...days}
            label={words.days}
            hint={words.daysHint}
            value={days.value || String(term.workingDays)}
            required
          />
          <TextField {...source} label={words.source} value={source.value || term.source} required />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, term, request) => {
    if ((await setCrisisTerm(cx, input)) === 'set') return go(moneySettings.office);
    return overtaken(request.sent, texts(cx.language).settings.taken(term.workingDays), {
      version: String(term.version),
    });
  },
});
