import type { Cx } from '../../../../kernel/cx.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { emptyForm } from '../../../../kernel/web/form-data.ts';
import {
  actRoute,
  go,
  overtaken,
  page,
  type PageReply,
  pageRoute,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import type { ReadingFacts } from '../../../sharing/index.ts';
import { addSignalNote } from '../../commands/add-signal-note.ts';
import { answerSignal } from '../../commands/answer-signal.ts';
import { markSignalRead } from '../../commands/mark-signal-read.ts';
import { wordingScripts } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { paths, signalPath } from '../../paths.ts';
import { signalAt } from '../../queries/readable-signals.ts';
import { type SignalRow } from '../../queries/signals.ts';
import { type SignalTable, signalTableAt } from '../../queries/signal-table.ts';
import { answerInput, noteInput } from '../../schema.ts';
import { promiseOf } from '../../queries/promise.ts';
import { waits } from '../../queries/stand-in.ts';
import { SignalView } from './signal-view.tsx';

interface Data {
  readonly place: SignalTable;
  readonly signal: SignalRow;
  readonly promised: ReadingFacts | null;
}

async function load(cx: Cx, request: Request, action: 'signal.view' | 'signal.answer'): Promise<Data> {
  const place = await signalTableAt(cx, request.params['householdId'] ?? '', action);
  const signal = await signalAt(cx, place, request.params['signalId'] ?? '');
  return { place, signal, promised: waits(signal) ? await promiseOf(cx, signal) : null };
}

function view(cx: Cx, { place, signal, promised }: Data, forms: { answer?: FormState; note?: FormState }): PageReply {
  return page({
    title: texts(cx.language).signals.title,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    viewed: {
      objectKind: 'signal',
      objectId: signal.id,
      ...atTable(place.table),
    },
    body: (
      <SignalView
        cx={cx}
        place={place}
        signal={signal}
        answer={forms.answer ?? emptyForm}
        note={forms.note ?? emptyForm}
        promised={promised}
      />
    ),
  });
}

/** One signal. Opening it as a reader is what "gelezen" means. */
const signalRoute = pageRoute({
  path: paths.signal,
  gate: 'person',
  action: 'signal.view',
  viewing: true,
  sample: 'case-manager',
  run: async (cx, request) => {
    const found = await load(cx, request, 'signal.view');
    const first = await markSignalRead(cx, found.place, found.signal);
    const signal = first ? await signalAt(cx, found.place, found.signal.id) : found.signal;
    return view(cx, { ...found, signal }, {});
  },
});

const answerRoute = actRoute({
  path: paths.signalAnswer,
  gate: 'staff',
  action: 'signal.answer',
  sample: 'case-manager',
  schema: answerInput,
  load: (cx, request) => load(cx, request, 'signal.answer'),
  view: (cx, data, form) => view(cx, data, { answer: form }),
  submit: async (cx, input, { place, signal }, request) => {
    const { householdId } = place.table;
    const done = await answerSignal(cx, householdId, signal.id, input);
    if (done.kind === 'answered') return go(signalPath(householdId, signal.id));
    const notice = texts(cx.language).signals.overtaken(done.by, done.now);
    return overtaken(request.sent, notice, { version: String(done.version) });
  },
});

const noteRoute = actRoute({
  path: paths.signalNote,
  gate: 'staff',
  action: 'signal.answer',
  sample: 'case-manager',
  schema: noteInput,
  load: (cx, request) => load(cx, request, 'signal.answer'),
  view: (cx, data, form) => view(cx, data, { note: form }),
  submit: async (cx, input, { place, signal }, request) => {
    const { householdId } = place.table;
    const noted = await addSignalNote(cx, householdId, signal.id, { words: input.note, onDate: input.noteDay });
    return noted.kind === 'noted' ? go(signalPath(householdId, signal.id)) : wrong(request.sent, { noteDay: 'future' });
  },
});

export const signalRoutes = [signalRoute, answerRoute, noteRoute];
