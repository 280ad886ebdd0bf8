import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import { DateField, NewsList, TextArea, TextField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page } from '../../../../kernel/web/route.ts';
import { addLocalScheme } from '../../commands/add-local-scheme.ts';
import { texts } from '../../messages/index.ts';
import { moneySettings } from '../../paths.ts';
import { localSchemes } from '../../queries/local-schemes.ts';
import { localSchemeForm } from '../../schema.ts';

/** Schemes of this municipality, with the days on which they hold and where they stand. */
export const localSchemesRoutes = formRoutes({
  path: moneySettings.localSchemes,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: localSchemeForm,
  load: (cx) => localSchemes(cx),
  view: (cx, schemes, form) => {
    const words = texts(cx.language).settings;
    return page({
      title: words.schemes,
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={words.schemes}
          lead={words.schemesLead}
          about={
            <NewsList
              items={schemes.map((scheme) => ({
                text: scheme.name,
                small: [
                  writeDate(scheme.validFrom, cx.language),
                  scheme.validUntil === null ? '' : writeDate(scheme.validUntil, cx.language),
                  scheme.source,
                ]
                  .filter((part) => part !== '')
                  .join(', '),
              }))}
            />
          }
          action={moneySettings.localSchemes}
          submit={words.addScheme}
          back={{ href: moneySettings.office, text: words.back }}
        >
          <TextField {...fieldOf(cx, form, 'name')} label={words.name} required />
          <TextArea {...fieldOf(cx, form, 'about')} label={words.about} rows={2} />
          <DateField {...fieldOf(cx, form, 'validFrom')} label={words.from} required />
          <DateField {...fieldOf(cx, form, 'validUntil')} label={words.until} />
          <TextField {...fieldOf(cx, form, 'source')} label={words.source} required />
        </FormPage>
      ),
    });
  },
  submit: async (cx, input) => {
    await addLocalScheme(cx, input);
    return go(moneySettings.localSchemes);
  },
});
