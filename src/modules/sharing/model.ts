import type { Tables } from '../../kernel/db/tables.generated.ts';

export type Law = Tables['ground']['law_code'];
export const givenWays = ['screen', 'paper', 'spoken'] as const;
export type Given = (typeof givenWays)[number];

/** The law on which the organisation that opens a household may know of it before there is a yes. */
export const openingLaw = (side: 'care' | 'work' | 'other' | null): Law =>
  side === 'work' ? 'participatiewet' : 'wmo';
