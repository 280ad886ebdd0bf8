import type { Cx } from '../../kernel/cx.ts';
import type { RepresentationKind } from './model.ts';

/** A client alone takes back what the client gave; what a judge or the law gave, who leads the table ends. */
export const mayEndRepresentation = (
  cx: Pick<Cx, 'actor'>,
  found: { readonly kind: RepresentationKind; readonly clientId: string },
): boolean => cx.actor.kind === 'staff' || (found.kind === 'mandated' && found.clientId === cx.actor.personId);
