import { optionalId } from './fields.ts';

/** The schema part of the field "ingevuld samen met"; the gate reads it into `cx.togetherWith`. */
export const togetherField = { together: optionalId } as const;
