import type { Cx } from '../cx.ts';

/** Whose words these are: the client's, also when a professional fills it in together with that client; else the actor's. */
export const authorOf = (cx: Pick<Cx, 'actor' | 'togetherWith'>): string => cx.togetherWith ?? cx.actor.personId;
