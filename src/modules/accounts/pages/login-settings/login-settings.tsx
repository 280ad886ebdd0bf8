import type { Child } from 'hono/jsx';
import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  Button,
  DataTable,
  Form,
  LinkButton,
  NewsList,
  PageHead,
  Paragraph,
  Section,
  Stack,
} from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import { actRoute, go, page, type PageReply, pageRoute } from '../../../../kernel/web/route.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import { removeMapping } from '../../commands/remove-mapping.ts';
import { texts } from '../../messages/index.ts';
import { organisationDutyPath, paths, removeMappingPath } from '../../paths.ts';
import { type LoginSettings, loginSettings } from '../../queries/login-settings.ts';

function view(cx: Cx, settings: LoginSettings, form: FormState): PageReply {
  const words = texts(cx.language).settings;
  return page({
    title: words.title,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={words.lead} />
        <Stack wide>
          {providersPart(cx, settings)}
          {mappingsPart(cx, settings)}
          {accountsPart(cx)}
          {limitsPart(cx, settings)}
          {organisationsPart(cx, settings)}
        </Stack>
      </FormErrors>
    ),
  });
}

/** Which sites people sign in at. */
function providersPart(cx: Cx, settings: LoginSettings): Child {
  const words = texts(cx.language).settings;
  const { columns } = words;
  return (
    <Section id="inlogsites" title={words.providers}>
      <Paragraph look="small">{words.providersHint}</Paragraph>
      {settings.providers.length === 0 ? (
        <p>{words.noProviders}</p>
      ) : (
        <DataTable
          caption={words.providers}
          captionHidden
          columns={[
            { label: columns.name, cell: (each) => each.name, heads: true },
            { label: columns.kind, cell: (each) => words.kinds[each.kind], phoneLabel: columns.kind },
            { label: columns.issuer, cell: (each) => <Address text={each.issuer} />, phoneLabel: columns.issuer },
            {
              label: columns.acr,
              cell: (each) => <Address text={each.acr || words.noLevel} />,
              phoneLabel: columns.acr,
            },
          ]}
          groups={[{ rows: settings.providers }]}
        />
      )}
    </Section>
  );
}

/** Which group at the site of staff is what here. */
function mappingsPart(cx: Cx, settings: LoginSettings): Child {
  const words = texts(cx.language).settings;
  const { columns } = words;
  return (
    <Section
      id="groepen"
      title={words.mappings}
      aside={
        settings.providers.some(({ kind }) => kind === 'staff') ? (
          <LinkButton href={paths.newMapping} kind="quiet">
            {words.add}
          </LinkButton>
        ) : null
      }
    >
      <Paragraph look="small">{words.mappingsHint}</Paragraph>
      {settings.mappings.length === 0 ? (
        <p>{words.noMappings}</p>
      ) : (
        <DataTable
          caption={words.mappings}
          captionHidden
          columns={[
            { label: columns.group, cell: (each) => <Address text={each.group} />, heads: true },
            { label: columns.role, cell: (each) => words.roles[each.role], phoneLabel: columns.role },
            {
              label: columns.organisation,
              cell: (each) => each.organisation ?? '-',
              phoneLabel: columns.organisation,
            },
            { label: columns.function, cell: (each) => each.function || '-', phoneLabel: columns.function },
            {
              label: columns.act,
              cell: (each) => (
                <Form action={removeMappingPath(each.id)} submission={cx.newId()} label={words.removeNamed(each.group)}>
                  <Button kind="quiet">
                    {words.remove}
                    <span class="om-sr"> {each.group}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
          groups={[{ rows: settings.mappings }]}
        />
      )}
    </Section>
  );
}

/** Accounts that end. */
function accountsPart(cx: Cx): Child {
  const words = texts(cx.language).accountEnd;
  return (
    <Section
      id="accounts"
      title={words.section}
      aside={
        <LinkButton href={paths.accountEnd} kind="quiet">
          {words.title}
        </LinkButton>
      }
    >
      <Paragraph look="small">{words.lead}</Paragraph>
    </Section>
  );
}

/** How long somebody stays signed in. */
function limitsPart(cx: Cx, settings: LoginSettings): Child {
  const words = texts(cx.language).settings;
  return (
    <Section
      id="duur"
      title={words.limits}
      aside={
        <LinkButton href={paths.loginLimits} kind="quiet">
          {words.changeLimits}
        </LinkButton>
      }
    >
      <p>
        <a href={paths.loginLevels}>{texts(cx.language).levels.title}</a>
      </p>
      <p>{words.limitsLine(settings.limits.idleMinutes, settings.limits.hours)}</p>
    </Section>
  );
}

/** The organisations, and accounts of those without a site to sign in at. */
function organisationsPart(cx: Cx, settings: LoginSettings): Child {
  const words = texts(cx.language).settings;
  return (
    <Section
      id="organisaties"
      title={words.organisations}
      aside={
        <LinkButton href={paths.newOrganisation} kind="quiet">
          {words.addOrganisation}
        </LinkButton>
      }
    >
      <p>
        <a href={paths.newAccount}>{texts(cx.language).newAccount.title}</a>
      </p>
      <NewsList
        items={settings.organisations.map((each) => ({
          text: each.name,
          small: `${words.sides[each.side]}${each.duty ? `, ${words.dutyShort}` : ''}`,
          end: (
            <a href={organisationDutyPath(each.id)}>
              {words.dutyChange}
              <span class="om-sr"> {each.name}</span>
            </a>
          ),
        }))}
      />
    </Section>
  );
}

/** Addresses and names of groups have no spaces to break at; on a phone they must. */
const Address = ({ text }: { text: string }) => <span class="om-break">{text}</span>;

export const loginSettingsRoute = pageRoute({
  path: paths.loginSettings,
  gate: 'office',
  action: 'settings.view',
  viewing: false,
  sample: 'administrator',
  run: async (cx) => view(cx, await loginSettings(cx), emptyForm),
});

export const removeMappingRoute = actRoute({
  path: paths.removeMapping,
  gate: 'office',
  action: 'settings.change',
  sample: 'administrator',
  schema: z.object({}),
  load: loginSettings,
  view,
  submit: async (cx, _input, _settings, request) => {
    await removeMapping(cx, request.params['mappingId'] ?? '');
    return go(paths.loginSettings);
  },
});
