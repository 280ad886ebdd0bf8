import { z } from 'zod';
import { choice, optionalText, text } from '../../kernel/web/fields.ts';

export const sourceKinds = ['feed', 'caldav'] as const;

/** The address of a diary, with name and password where it asks for them. */
export const connectInput = z.object({
  kind: choice(sourceKinds),
  address: text(2000),
  name: optionalText(200),
  password: optionalText(500),
});

export const nothing = z.object({});
