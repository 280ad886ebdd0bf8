import { NumberField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { setMinutesTerm } from '../../commands/set-minutes-term.ts';
import { texts } from '../../messages/index.ts';
import { minutesSetting } from '../../paths.ts';
import { minutesTerm } from '../../queries/minutes-changes.ts';
import { minutesTermForm } from '../../schema.ts';

const office = '/beheer';

/** How many days a client reads the minutes first, in this municipality. */
export const minutesTermRoutes = formRoutes({
  path: minutesSetting,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: minutesTermForm,
  load: (cx) => minutesTerm(cx),
  view: (cx, term, form) => {
    const words = texts(cx.language).way;
    const days = fieldOf(cx, form, 'days');
    return page({
      title: words.settingTitle,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.settingTitle}
          lead={words.settingLead}
          action={minutesSetting}
          version={String(term.version)}
          submit={words.save}
          back={{ href: office, text: words.settingBack }}
        >
          <NumberField
            {...days}
            label={words.settingDays}
            hint={words.settingHint}
            value={days.value || String(term.days)}
            required
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, term, request) => {
    if ((await setMinutesTerm(cx, input)) === 'set') return go(office);
    return overtaken(request.sent, texts(cx.language).way.settingTaken(term.days), { version: String(term.version) });
  },
});
