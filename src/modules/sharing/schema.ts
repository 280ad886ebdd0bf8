import { z } from 'zod';
import { choice, id, manyOf, optionalDay, optionalText, version } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { givenWays, groups, laws } from './model.ts';

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
export const lawSchema = z.object({ law: choice(laws), active: choice(['on', 'off'] as const), version });
