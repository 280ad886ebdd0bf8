import { z } from 'zod';
import { choice, id, optionalDay, optionalText } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { givenWays } from './model.ts';

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
