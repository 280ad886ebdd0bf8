import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import { CheckChoices, DateField, Paragraph, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, domainName } from '../../../households/index.ts';
import { agreeGrounds } from '../../commands/agree-grounds.ts';
import { lawName, texts } from '../../messages/index.ts';
import { domainsOf, groups } from '../../model.ts';
import { paths, sharingPaths } from '../../paths.ts';
import { stands, versionOf } from '../../queries/grounds.ts';
import { lawsFor } from '../../queries/holders.ts';
import { groundsOfHolder, sharingPage } from '../../queries/sharing-page.ts';
import { agreementSchema } from '../../schema.ts';
import { knownOf, whyNot } from '../../ui/known.ts';

async function load(cx: Cx, request: Request) {
  const page = await sharingPage(cx, request.params['householdId'] ?? '');
  const here = page.holders.find((each) => each.id === request.params['holderId']);
  const grounds = here === undefined ? [] : groundsOfHolder(page, here.id);
  const opened = grounds.some((ground) => ground.consentId === null);
  if (here === undefined || opened || !page.decides || page.consentId === null) throw notFound();
  return { page, here, grounds };
}

type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { page: sharing, here, grounds }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).agreement;
  const known = knownOf(cx, sharing, here.id);
  const standing = grounds.filter((ground) => stands(ground, cx.today));
  const options = groups.flatMap((group) => {
    const laws = lawsFor(here, group, sharing.switches);
    if (laws.length === 0) return [];
    const on = nameList(
      laws.map((law) => lawName(cx, law)),
      language,
    );
    const names = nameList(
      domainsOf(group).map((code) => domainName(language, code).toLowerCase()),
      language,
    );
    return [{ value: group, label: words.by(words.groups[group], on), hint: names }];
  });
  const purpose = standing.find((ground) => ground.purpose !== '')?.purpose;
  const until = standing.find((ground) => ground.untilDate !== null)?.untilDate;
  const left = groups
    .filter((group) => !options.some(({ value }) => value === group))
    .map((group) => words.groups[group].toLowerCase());
  const address = sharingPaths.agreement(sharing.householdId, here.id);
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.form.title(here.name)}
        lead={words.form.lead}
        action={address}
        version={versionOf(grounds)}
        submit={words.form.save}
        back={{ href: sharingPaths.sharing(sharing.householdId), text: words.form.cancel }}
      >
        <CheckChoices
          {...ticksOf(
            cx,
            form,
            'groups',
            known.map((each) => each.group),
          )}
          label={words.form.groups}
          hint={words.form.groupsHint}
          options={options}
        />
        {sharing.children.length === 0 ? null : (
          <CheckChoices
            {...ticksOf(
              cx,
              form,
              'childIds',
              standing.flatMap(({ childIds }) => childIds),
            )}
            label={words.form.children}
            hint={words.form.childrenHint(here.name)}
            options={sharing.children.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
          />
        )}
        {left.length === 0 ? null : (
          <Paragraph look="small">
            {words.form.left(nameList(left, cx.language))} {whyNot(cx, here)}
          </Paragraph>
        )}
        <TextArea
          {...fieldOf(cx, form, 'purpose', purpose)}
          label={words.form.purpose}
          hint={words.form.purposeHint}
          reads={words.form.reads}
          rows={2}
        />
        <DateField
          {...fieldOf(cx, form, 'until', until)}
          label={words.form.until}
          hint={words.form.untilHint}
          min={cx.today}
        />
        <TogetherField cx={cx} clients={byName(sharing.clients.slice(0, 1))} form={form} choice={words.form.choice} />
      </FormPage>
    ),
  });
}

/** What one organisation, or one person of the network, may know: give, narrow, widen, an end date. */
export const agreementRoutes = formRoutes({
  path: paths.agreement,
  gate: 'person',
  action: 'sharing.agree',
  sample: 'client',
  schema: agreementSchema,
  load,
  view,
  submit: async (cx, input, { page, here, grounds }, request) => {
    const words = texts(cx.language).agreement.form;
    if (cx.actor.kind === 'staff' && cx.togetherWith !== page.table.clientIds[0]) {
      return wrong(request.sent, { together: words.choice });
    }
    const agreed = await agreeGrounds(cx, page.householdId, here.id, input);
    if (agreed === 'past') return wrong(request.sent, { until: words.past });
    if (agreed === 'not-free') return wrong(request.sent, { groups: words.notFree });
    if (agreed === 'overtaken') {
      return overtaken(request.sent, words.overtaken, { version: String(versionOf(grounds)) });
    }
    if (agreed === 'no-yes' || agreed === 'no-authority') throw notFound();
    return go(sharingPaths.sharing(page.householdId));
  },
});
