import { NumberField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { setLimits } from '../../commands/set-limits.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { staffLimits } from '../../queries/limits.ts';
import { limitsForm } from '../../schema.ts';

/** How long staff stay signed in. Residents have a limit of their own that is no setting. */
export const loginLimitsRoutes = formRoutes({
  path: paths.loginLimits,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: limitsForm,
  load: (cx) => staffLimits(cx),
  view: (cx, limits, form) => {
    const words = texts(cx.language).settings;
    const idle = fieldOf(cx, form, 'idleMinutes');
    const hours = fieldOf(cx, form, 'hours');
    return page({
      title: words.limits,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.limits}
          lead={words.limitsLead}
          action={paths.loginLimits}
          version={limits.version}
          submit={words.save}
          back={{ href: paths.loginSettings, text: words.back }}
        >
          <NumberField
            {...idle}
            label={words.idleMinutes}
            hint={words.idleMinutesHint}
            value={idle.value || String(limits.idleMinutes)}
            required
          />
          <NumberField
            {...hours}
            label={words.hours}
            hint={words.hoursHint}
            value={hours.value || String(limits.hours)}
            required
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, limits, request) => {
    const done = await setLimits(cx, input);
    if (done === 'set') return go(paths.loginSettings);
    const words = texts(cx.language).settings;
    return overtaken(request.sent, words.limitsNow(limits.idleMinutes, limits.hours), {
      version: String(limits.version),
    });
  },
});
