import { z } from 'zod';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { fullName } from '../../../../kernel/i18n/names.ts';
import { Notice, Paragraph, RadioChoices, Stack, TextField } from '../../../../kernel/ui/index.ts';
import { optionalChoice } from '../../../../kernel/web/fields.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import {
  formRoutes,
  goToSecret,
  page,
  pageRoute,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import { entryState, makeEntryLink, originHere, welcomePath } from '../../../accounts/index.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { entrantAt } from '../../queries/entrant.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { TablePage } from '../../ui/form-page.tsx';

const kinds = ['account', 'window'] as const;

const schema = z.object({
  kind: optionalChoice(kinds).transform((kind) => kind ?? 'account'),
  code: z
    .string({ error: 'wrong' })
    .transform((typed) => typed.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6,8}$/, 'number')),
});

async function load(cx: Cx, request: Request) {
  const { householdId = '', personId = '' } = request.params;
  const table = await tableAt(cx, householdId, 'entry.give');
  const entrant = await entrantAt(cx, householdId, personId);
  if (entrant === null) throw notFound();
  return { ...atTable(table), entrant };
}

/** Gives somebody of this table a way in: a link that works once, with a code that you choose together. */
const makeRoutes = formRoutes({
  path: paths.entry,
  gate: 'staff',
  action: 'entry.give',
  viewing: true,
  sample: 'case-manager',
  schema,
  load,
  view: (cx, { householdId, role, entrant }, form) => {
    const words = texts(cx.language).pages.entry;
    const title = words.title(entrant.givenName);
    return page({
      title,
      viewed: { objectKind: 'person', objectId: entrant.personId, householdId, role },
      body: (
        <FormPage
          cx={cx}
          form={form}
          title={title}
          lead={words.lead}
          action={householdPaths.entry(householdId, entrant.personId)}
          submit={words.make}
          back={{ href: householdPaths.table(householdId), text: words.back }}
        >
          {entrant.client ? (
            <RadioChoices
              {...fieldOf(cx, form, 'kind')}
              label={words.kind}
              options={kinds
                .filter((kind) => kind === 'window' || !entrant.known)
                .map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              required
            />
          ) : null}
          <TextField
            {...fieldOf(cx, form, 'code')}
            label={words.code}
            hint={words.codeHint}
            inputmode="numeric"
            width="short"
            required
          />
        </FormPage>
      ),
    });
  },
  submit: async (cx, { code, kind }, { householdId, role, entrant }, request) => {
    if (kind === 'window' && !entrant.client)
      return wrong(request.sent, {}, texts(cx.language).pages.entry.clientsOnly);
    if (kind === 'account' && entrant.known) return wrong(request.sent, { kind: texts(cx.language).pages.entry.known });
    const token = await makeEntryLink(cx, { personId: entrant.personId, kind, code, householdId, role });
    return goToSecret(householdPaths.entryLink(householdId, entrant.personId, token));
  },
});

/** The link, to hand over. The code does not stand here: only the two of you know it. */
const linkRoute = (surroundings: Surroundings): Route =>
  pageRoute({
    path: paths.entryLink,
    gate: 'staff',
    action: 'entry.give',
    viewing: true,
    sample: 'case-manager',
    run: async (cx, request) => {
      const { householdId, role, entrant } = await load(cx, request);
      const token = request.params['linkToken'] ?? '';
      // Another's link shows under nobody else's name.
      const state = await entryState(cx, token, entrant.personId);
      if (state === null) throw notFound();
      const words = texts(cx.language).pages.entry;
      return page({
        title: words.title(entrant.givenName),
        viewed: { objectKind: 'person', objectId: entrant.personId, householdId, role },
        body: (
          <TablePage
            language={cx.language}
            title={words.title(fullName(entrant))}
            back={{ href: householdPaths.table(householdId), text: words.back }}
          >
            <Stack>
              {state === 'open' ? (
                <>
                  <Paragraph look="lead">{words.handOver}</Paragraph>
                  <p>
                    <strong class="om-break">{`${(await originHere(cx, surroundings)).origin}${welcomePath(token)}`}</strong>
                  </p>
                  <Notice kind="info" title={words.once}>
                    {words.never}
                  </Notice>
                </>
              ) : (
                <Paragraph>{words.over}</Paragraph>
              )}
            </Stack>
          </TablePage>
        ),
      });
    },
  });

export const entryLinkRoutes = (surroundings: Surroundings): Route[] => [...makeRoutes, linkRoute(surroundings)];
