import { RadioChoices } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page } from '../../../../kernel/web/route.ts';
import { setNamesInLog } from '../../commands/set-names-in-log.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { namesInLog } from '../../queries/names-in-log.ts';
import { namesInput } from '../../schema.ts';

const office = '/beheer';

/** What a client reads of an employee who looked: the name, or function and organisation. */
export const namesInLogRoutes = formRoutes({
  path: paths.namesInLog,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: namesInput,
  load: (cx) => namesInLog(cx),
  view: (cx, { shows, version }, form) => {
    const words = texts(cx.language).names;
    const field = fieldOf(cx, form, 'shows');
    return page({
      title: words.title,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.title}
          lead={words.lead}
          action={paths.namesInLog}
          version={String(version)}
          submit={words.save}
          back={{ href: office, text: words.back }}
        >
          <RadioChoices
            {...field}
            label={words.shows}
            value={field.value || shows}
            required
            options={(['name', 'function'] as const).map((value) => ({
              value,
              label: words.choices[value][0],
              hint: words.choices[value][1],
            }))}
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input, kept, request) => {
    if ((await setNamesInLog(cx, input)) === 'set') return go(office);
    return overtaken(request.sent, texts(cx.language).names.taken, { version: String(kept.version) });
  },
});
