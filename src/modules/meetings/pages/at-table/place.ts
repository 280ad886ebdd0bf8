import { type FormState, type Sent, valueOf } from '../../../../kernel/web/form-data.ts';
import type { Request } from '../../../../kernel/web/route.ts';
import { type AgendaStep, agendaSteps } from '../../model.ts';
import type { TableForm } from '../../paths.ts';
import type { AtTable } from './load.ts';

/** What is open on the screen: one step, in it one point, goal or person, and the form that failed. */
export interface Place {
  readonly step: AgendaStep;
  readonly item: string;
  readonly goal: string;
  readonly person: string;
  readonly failed: TableForm | null;
  readonly form: FormState;
}

const homes: Record<TableForm, readonly AgendaStep[]> = {
  aanwezig: ['acquaintance', 'arrival'],
  'eerste-woord': ['acquaintance', 'arrival'],
  onderwerp: ['acquaintance', 'arrival'],
  'punt-afspraak': ['check'],
  'punt-doel': ['check'],
  doel: ['plan', 'act', 'stays'],
  'geld-eerst': ['money'],
  oplossing: ['plan', 'act', 'stays'],
  keuze: ['plan', 'act', 'stays'],
  afspraak: ['do', 'act', 'stays'],
  achter: ['agreement'],
  'vrije-tekst': ['check-out'],
  volgende: ['next'],
  klaar: ['check-out'],
  terugblik: ['check-out'],
  notitie: ['acquaintance', 'arrival'],
  terughalen: ['next', 'agreement'],
  geschil: ['acquaintance', 'arrival'],
  kamer: ['acquaintance', 'arrival'],
};

/** The step of this agenda in which a form stands; a form of another kind of meeting keeps its own step. */
export function stepOf(agenda: readonly AgendaStep[], form: TableForm): AgendaStep {
  const [own = 'arrival'] = homes[form];
  return homes[form].find((step) => agenda.includes(step)) ?? own;
}

/** The step at which a form was sent, as its page wrote it in it. */
export const stepSent = (sent: Sent): AgendaStep | undefined => agendaSteps.find((step) => step === sent['step']);

/** Where the address points to; without a step it is the one at which the table is, and before it begins the first. */
export function placeIn(data: AtTable, request: Request, form: FormState, failed: TableForm | null): Place {
  const [first = 'arrival'] = data.agenda;
  const stepCalled = (name: string | undefined) => data.agenda.find((step) => step === name);
  const asked = stepCalled(request.query['stap']) ?? stepCalled(data.room?.step) ?? first;
  return {
    step: failed === null ? asked : stepOfFailed(data, form, failed),
    item: failed === null ? (request.query['punt'] ?? '') : valueOf(form, 'item'),
    goal: failed === null ? (request.query['doel'] ?? '') : goalOfForm(form, failed),
    person: failed === null ? (request.query['wie'] ?? '') : valueOf(form, 'person'),
    failed,
    form,
  };
}

/** A form that stands beside every step says at which it was sent. */
function stepOfFailed({ agenda, room }: AtTable, form: FormState, failed: TableForm): AgendaStep {
  const sent = agenda.find((step) => step === valueOf(form, 'step'));
  if (failed !== 'notitie') return sent ?? stepOf(agenda, failed);
  return sent ?? agenda.find((step) => step === room?.step) ?? stepOf(agenda, failed);
}

/** Forms about one goal carry it, so that a failed one comes back at that goal. */
const goalOfForm = (form: FormState, failed: TableForm): string =>
  failed === 'doel' ? 'nieuw' : valueOf(form, 'forGoal');
