import { authorOf } from '../../../../kernel/access/author.ts';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { childrenToWriteAbout, readersAt } from '../../../sharing/index.ts';
import { signalInput } from '../../schema.ts';
import { sendSignal } from '../../commands/send-signal.ts';
import { texts } from '../../messages/index.ts';
import { paths, signalPath } from '../../paths.ts';
import { signalTableAt } from '../../queries/signal-table.ts';
import { NewSignalForm } from './new-signal-form.tsx';

/** "Er is iets veranderd": one form for clients, network and professionals. */
export const newSignalRoutes = formRoutes({
  path: paths.newSignal,
  gate: 'person',
  action: 'signal.send',
  sample: 'client',
  schema: signalInput,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const place = await signalTableAt(cx, householdId, 'signal.send');
    const readers = await readersAt(cx, householdId);
    const known = childrenToWriteAbout(cx, place.table);
    return { place, readers, minors: readers.children.filter(({ personId }) => known.includes(personId)) };
  },
  view: (cx, { place, readers, minors }, form) =>
    page({
      title: texts(cx.language).signals.title,
      scripts: ['readers'],
      body: <NewSignalForm cx={cx} place={place} readers={readers} minors={minors} form={form} />,
    }),
  submit: async (cx, input, { place, minors }, request) => {
    const author = authorOf(cx);
    const client = place.table.clientIds.includes(author);
    const alone = client && place.clients.length === 1 && minors.length === 0;
    const { onBehalfOf } = cx.actor;
    // Who is the only client, without a child to write about, is not asked about whom it is; who is no client has one audience.
    const about = onBehalfOf ?? (input.about === '' && alone ? author : input.about);
    const audience = input.audience ?? (client && onBehalfOf === null ? null : 'table');
    const errors: Record<string, string> = {};
    if (about === '') errors['about'] = 'choose';
    if (audience === null) errors['audience'] = 'choose';
    if (about === '' || audience === null) return wrong(request.sent, errors);
    const sent = await sendSignal(cx, place.table.householdId, {
      adult: about === 'household' ? null : about,
      audience,
      groups: input.groups,
      words: input.words,
      concerned: [...new Set(input.concerned)],
    });
    if (sent.kind === 'wrong') return wrong(request.sent, sent.errors);
    return go(signalPath(place.table.householdId, sent.signalId));
  },
});
