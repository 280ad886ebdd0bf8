import type { Cx } from '../../../../kernel/cx.ts';
import { DataTable, NumberField, RadioChoices, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, page, type PageReply, wrong } from '../../../../kernel/web/route.ts';
import { lawName } from '../../../sharing/index.ts';
import { setRetention } from '../../commands/set-retention.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { retentionInput } from '../../schema.ts';

const laws = ['wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams'] as const;

interface Rule {
  readonly organisation: string;
  readonly law: string;
  readonly start: 'trajectory-end' | 'written';
  readonly months: number | null;
}

interface Data {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly rules: readonly Rule[];
}

async function load(cx: Cx): Promise<Data> {
  const organisations = await cx.db.selectFrom('organisation').select(['id', 'name']).orderBy('name').execute();
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const rules = await cx.db.selectFrom('retention_rule').selectAll().orderBy('law_code').execute();
  return {
    organisations,
    rules: rules.map((rule) => ({
      organisation: names.get(rule.organisation_id) ?? '',
      law: rule.law_code,
      start: rule.start_event,
      months: rule.term_months,
    })),
  };
}

function view(cx: Cx, { organisations, rules }: Data, form: FormState): PageReply {
  const words = texts(cx.language).retention;
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        about={
          rules.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <DataTable
              caption={words.title}
              captionHidden
              columns={[
                { label: words.organisation, cell: (rule: Rule) => rule.organisation, heads: true },
                { label: words.law, cell: (rule) => lawName(cx, rule.law), phoneLabel: words.law },
                { label: words.start, cell: (rule) => words.starts[rule.start], phoneLabel: words.start },
                {
                  label: words.months,
                  cell: (rule) => (rule.months === null ? words.never : String(rule.months)),
                  phoneLabel: words.months,
                },
              ]}
              groups={[{ rows: rules }]}
            />
          )
        }
        action={paths.retention}
        submit={words.save}
        back={{ href: '/beheer', text: words.back }}
      >
        <SelectField
          {...fieldOf(cx, form, 'organisation')}
          label={words.organisation}
          required
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          {...fieldOf(cx, form, 'law')}
          label={words.law}
          required
          options={laws.map((value) => ({ value, label: lawName(cx, value) }))}
        />
        <RadioChoices
          {...fieldOf(cx, form, 'start')}
          label={words.start}
          required
          options={(['trajectory-end', 'written'] as const).map((value) => ({ value, label: words.starts[value] }))}
        />
        <NumberField {...fieldOf(cx, form, 'months')} label={words.months} hint={words.monthsHint} />
      </FormPage>
    ),
  });
}

/** How long each organisation keeps its records, per law; a setting, without any content. */
export const retentionRoutes = formRoutes({
  path: paths.retention,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: retentionInput,
  load,
  view,
  submit: async (cx, input, _data, request) => {
    const { organisation: organisationId, law, start, months } = input;
    const set = await setRetention(cx, { organisationId, law, start, months });
    return set ? go(paths.retention) : wrong(request.sent, { organisation: 'choose' });
  },
});
