import { notFound } from '../../../../kernel/errors.ts';
import { formRoutes, type Route } from '../../../../kernel/web/route.ts';
import { paths } from '../../paths.ts';
import { wayOf } from '../../queries/way-of.ts';
import { wayInput } from '../../schema.ts';
import { keepWay, wayPage } from './view.tsx';

/** How I want to hear from you: my own choice. */
export const wayRoutes: Route[] = formRoutes({
  path: paths.own,
  action: 'contact.choose',
  sample: 'client',
  gate: 'person',
  viewing: false,
  schema: wayInput,
  load: async (cx) => {
    const of = await wayOf(cx, cx.actor.personId);
    if (of === null) throw notFound();
    return of;
  },
  view: (cx, of, form, { query }) => {
    const viewed = { objectKind: 'contact-way', objectId: of.personId };
    return wayPage(cx, form, { of, action: paths.own, back: '/', viewed, kept: query['klaar'] === '1' });
  },
  submit: (cx, input, of, request) => keepWay(cx, of.personId, input, request, `${paths.own}?klaar=1`),
});
