import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, PageHead } from '../../../../kernel/ui/index.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import {
  formRoutes,
  go,
  overtaken,
  type PageReply,
  page,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import {
  chairOf,
  fromChair,
  homeOf,
  householdPaths,
  peopleAtTable,
  type PersonAtTable,
} from '../../../households/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { wordingScripts } from '../../../wording/index.ts';
import { writePreparation } from '../../commands/write-preparation.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { meetingsOf, nextMeeting } from '../../queries/meeting.ts';
import { type Preparation, preparationsOf } from '../../queries/preparation.ts';
import { preparationInput } from '../../schema.ts';
import { type Askable } from '../../ui/meeting-fields.tsx';
import { askable } from '../../ui/askable.ts';
import { PreparationForm } from '../../ui/preparation-form.tsx';
import { SharedPreparations } from '../../ui/shared-preparations.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';

interface Data {
  readonly householdId: string;
  readonly own: Preparation | null;
  readonly others: readonly Preparation[];
  readonly clients: readonly Askable[];
  /** The own chair of a professional. */
  readonly place: PersonAtTable | undefined;
  readonly last: boolean;
  /** Came from the page of the own chair. */
  readonly back: boolean;
}

async function load(cx: Cx, { params, query }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const table = await readingTableAt(cx, householdId, 'preparation.write');
  const all = await preparationsOf(cx, table);
  const people = await peopleAtTable(cx, householdId);
  const { meetings } = await meetingsOf(cx, householdId);
  return {
    householdId,
    last: nextMeeting(meetings, cx.now)?.kind === 'closing',
    own: all.find((each) => each.personId === cx.actor.personId) ?? null,
    others: all.filter((each) => each.personId !== cx.actor.personId),
    clients: askable(people).filter((person) => person.client),
    place: people.find(
      ({ personId, kind, state }) => personId === cx.actor.personId && kind === 'professional' && state === 'accepted',
    ),
    back: query['terug'] === 'plek',
  };
}

function view(cx: Cx, { householdId, own, others, clients, place, last, back }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).prepare;
  const leads = {
    resident: words.leadClient,
    staff: words.leadStaff,
    network: words.leadNetwork,
    office: words.leadStaff,
    screen: words.leadNetwork,
  };
  // Mijn plan leads here in the same words before and after: this page says which of the two it is.
  const [title, lead] = own === null ? [words.title, leads[cx.actor.kind]] : [words.titleAgain, words.leadAgain];
  return page({
    title,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={title} lead={lead} />
        <PreparationForm
          cx={cx}
          householdId={householdId}
          form={form}
          own={own}
          clients={clients}
          last={last}
          {...(place === undefined
            ? {}
            : { mandate: { words: place.mandate, href: householdPaths.place(householdId, place.placeId) } })}
          action={back ? fromChair(paths.prepare(householdId)) : paths.prepare(householdId)}
        >
          <ActionLink href={back ? chairOf(householdId) : homeOf(cx, householdId)}>{texts(language).stop}</ActionLink>
        </PreparationForm>
        <SharedPreparations cx={cx} preparations={others} />
      </FormErrors>
    ),
  });
}

/** "Hoe zou jij geholpen zijn?" and a professional's own three lines: private until shared. */
export const prepareRoutes: Route[] = formRoutes({
  path: '/huishoudens/:householdId/voorbereiden',
  action: 'preparation.write',
  sample: 'client',
  gate: 'person',
  schema: preparationInput,
  load,
  view,
  submit: async (cx, input, { householdId, back }, { sent }) => {
    const outcome = await writePreparation(cx, householdId, input);
    if ('done' in outcome) return go(back ? chairOf(householdId) : homeOf(cx, householdId));
    const there = [outcome.words, outcome.strengths, outcome.whomToBring].filter(Boolean).join(' / ');
    return overtaken(sent, texts(cx.language).prepare.overtaken(there), { version: String(outcome.version) });
  },
});
