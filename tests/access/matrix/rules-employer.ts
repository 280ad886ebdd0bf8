/** What goes to an employer: who is let in, and to which thing. Written from the text, like the other rules. */
import type { ItemKind } from './facts.ts';
import { type AtTable, type Found, item, type Verdict, work, workOf } from './rules.ts';

/** Something of work: whoever may know of no work at all is told so, whatever the address; else as any item. */
export const workThing =
  (kind: ItemKind, name: string) =>
  (ask: AtTable): Found =>
    work(ask) === 'in' ? item(kind, name)(ask) : 'forbidden';

/** The preview of a profile: of a client who composed one. */
export const profileOf = (ask: AtTable): Found => {
  const there = ask.home.items.some(({ kind, id }) => kind === 'profile' && id === ask.params['personId']);
  const may = workOf(ask);
  return may === 'in' && !there ? 'absent' : may;
};

/** A placement with this employer. */
export const withEmployer = ({ home, person, params }: AtTable): Verdict =>
  home.items.some(
    ({ kind, id, employer }) => kind === 'placement' && id === params['placementId'] && employer === person.id,
  )
    ? 'in'
    : 'absent';
