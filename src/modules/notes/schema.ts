import { z } from 'zod';
import { choice, text } from '../../kernel/web/fields.ts';
import { audienceFields, audienceKinds, checkGroups } from '../sharing/index.ts';
import { itemKinds } from './model.ts';

export const noteInput = z.object({ words: text(2000) });
export const endInput = z.object({});
/** Words as they go on: what was a memory for oneself is often said otherwise to others. */
export const itemInput = z
  .object({ words: text(1000), kind: choice(itemKinds), audience: choice(audienceKinds), ...audienceFields })
  .superRefine(checkGroups);
