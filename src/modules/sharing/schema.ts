import { z } from 'zod';
import { invalid } from '../../kernel/errors.ts';
import { choice, id, manyIds, manyOf, optionalDay, optionalText, ticked, version } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { type AudienceChoice, type AudienceKind, domainsOf, givenWays, type Group, groups, laws } from './model.ts';

/** The subjects of the choice "wie over dit onderwerp mag lezen", beside the field `audience`. */
export const audienceFields = { groups: manyOf(groups) };

/** Who reads only about subjects names one. */
export function checkGroups(
  input: { readonly audience: string | null; readonly groups: readonly Group[] },
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  if (input.audience === 'domains' && input.groups.length === 0)
    context.addIssue({ code: 'custom', path: ['groups'], message: 'choose' });
}

/** A form in which readers and subject stand in one field (`AudienceSelect`): `domains:money` is both. */
export const inOneField = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((sent: Readonly<Record<string, unknown>>) => {
    const both = sent['audience'];
    const [kind, group] = typeof both === 'string' ? both.split(':') : [];
    return group === undefined ? sent : { ...sent, audience: kind, groups: [group] };
  }, schema);

/** What a form chose, as an item keeps it; everyone at the table when nothing was. @throws invalid 'groups' */
export function choiceOf(input: {
  readonly audience?: AudienceKind | undefined;
  readonly groups?: readonly Group[] | undefined;
}): AudienceChoice {
  const kind = input.audience ?? 'table';
  if (kind !== 'domains') return { kind };
  const domains = (input.groups ?? []).flatMap(domainsOf);
  if (domains.length === 0) throw invalid('groups');
  return { kind, domains };
}

/** The answer of one client; a client sends the answer alone, a professional also who, how and when. */
export const yesSchema = z.object({
  ...togetherField,
  personId: id,
  answer: choice(['yes', 'no'] as const),
  given: choice(givenWays),
  onDate: optionalDay,
});
export const takeBackSchema = z.object({ ...togetherField, personId: id, reason: optionalText(1000) });

export const joinSchema = z.object({ intoHouseholdId: id });
export const joinAgreeSchema = z.object({ fromHouseholdId: id });
export const joinYesSchema = z.object({ ...togetherField, fromHouseholdId: id, intoHouseholdId: id, personId: id });

export const agreementSchema = z.object({
  ...togetherField,
  groups: manyOf(groups),
  childIds: manyIds,
  purpose: optionalText(500),
  until: optionalDay,
  version,
});
export const endSchema = z.object({ ...togetherField });
export const wishSchema = z.object({ ...togetherField, clientId: id, wish: choice(['open', 'narrow'] as const) });
export const wishNameSchema = z.object({
  ...togetherField,
  clientId: id,
  personId: id,
  reads: choice(['yes', 'no'] as const),
});
export const partSchema = z.object({ ...togetherField, ownTable: ticked, version });
export const lawSchema = z.object({ law: choice(laws), active: choice(['on', 'off'] as const), version });
