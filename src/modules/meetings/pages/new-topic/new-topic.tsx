import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound, Refusal } from '../../../../kernel/errors.ts';
import { SelectField, TextArea } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import {
  actRoute,
  formRoutes,
  go,
  type PageReply,
  page,
  type Request,
  type Route,
  wrong,
} from '../../../../kernel/web/route.ts';
import {
  AudienceChoices,
  audienceKinds,
  audienceNames,
  childrenToWriteAbout,
  type Readers,
  readersAt,
  readersSentence,
  readingTableAt,
} from '../../../sharing/index.ts';
import { WordingBeside, wordingScripts } from '../../../wording/index.ts';
import { addTopic } from '../../commands/add-topic.ts';
import { dropTopic } from '../../commands/drop-topic.ts';
import { texts } from '../../messages/index.ts';
import { employersOf } from '../../queries/employer-topics.ts';
import { paths } from '../../paths.ts';
import { topicInput } from '../../schema.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, type PersonAtTable } from '../../../households/index.ts';

interface Data {
  readonly householdId: string;
  readonly readers: Readers;
  readonly isClient: boolean;
  /** Children about whom this actor can write. */
  readonly minors: Readers['children'];
  /** Who may be asked for this point; nobody where it is not this actor's to ask. */
  readonly employers: readonly PersonAtTable[];
  /** Of whom a client asks whether the help still fits (`?past=`). */
  readonly fits: PersonAtTable | null;
}

async function load(cx: Cx, { params, query }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const table = await readingTableAt(cx, householdId, 'topic.add');
  const isClient = table.clientIds.includes(cx.actor.personId);
  const readers = await readersAt(cx, householdId);
  const known = childrenToWriteAbout(cx, table);
  const minors = readers.children.filter(({ personId }) => known.includes(personId));
  const employers = can(cx.actor, 'meeting.plan', table) ? employersOf(readers.people) : [];
  const helpers = readers.people.filter(
    ({ kind, state, employer }) => kind !== 'client' && state === 'accepted' && employer !== true,
  );
  const fits = isClient ? (helpers.find(({ personId }) => personId === query['past']) ?? null) : null;
  return { householdId, readers, isClient, minors, employers, fits };
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, readers, isClient, minors, employers, fits } = data;
  const { language } = cx;
  const words = texts(language).topic;
  const own = isClient ? cx.actor.personId : null;
  const child = minors.find(({ personId }) => personId === valueOf(form, 'child'))?.personId;
  const names = audienceNames(language, cx.actor.kind);
  const clients = readers.people.filter((person) => person.kind === 'client' && person.state === 'accepted');
  return page({
    title: words.title,
    scripts: ['readers', ...(cx.actor.kind === 'staff' ? wordingScripts : [])],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={fits === null ? words.lead : words.fitsLead}
        about={
          fits === null ? undefined : (
            <>
              <p>{words.fitsReads(fits.givenName)}</p>
              <p>{words.fitsHelp}</p>
            </>
          )
        }
        action={paths.addTopic(householdId)}
        submit={words.submit}
        back={{ href: paths.meetings(householdId), text: texts(language).stop }}
      >
        <TextArea
          {...fieldOf(cx, form, 'words', fits === null ? '' : words.fits(fits.givenName))}
          label={words.words}
          required
        />
        <WordingBeside cx={cx} field="words" text={valueOf(form, 'words')} />
        {minors.length === 0 ? null : (
          <SelectField
            {...fieldOf(cx, form, 'child')}
            label={words.child}
            hint={words.childHint}
            empty={words.noChild}
            options={minors.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
          />
        )}
        <AudienceChoices
          cx={cx}
          form={form}
          label={words.audience}
          options={audienceKinds.map((kind) => ({ kind, label: names[kind] }))}
          sentence={(choice) =>
            readersSentence(cx, readers, {
              ...choice,
              adultId: child ?? (choice.kind === 'table' ? null : own),
              domain: null,
            })
          }
        />
        {employers.length === 0 || fits !== null ? null : (
          <SelectField
            {...fieldOf(cx, form, 'employer')}
            label={words.employer}
            hint={words.employerHint}
            empty={words.noEmployer}
            options={byName(employers).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

/** At which field a refusal stands. */
const wrongFields: Readonly<Record<string, Record<string, string>>> = {
  private: { words: 'private' },
  child: { child: 'choose' },
};

/** Put something on the table for the next meeting, and take it away again. */
export const topicRoutes: Route[] = [
  ...formRoutes({
    path: '/huishoudens/:householdId/onderwerpen/nieuw',
    action: 'topic.add',
    sample: 'client',
    gate: 'person',
    schema: topicInput,
    load,
    view,
    submit: async (cx, input, { householdId }, request) => {
      try {
        await addTopic(cx, householdId, input);
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
        return wrong(request.sent, wrongFields[error.reason ?? ''] ?? { employer: 'choose' });
      }
      return go(paths.meetings(householdId));
    },
  }),
  actRoute({
    path: '/huishoudens/:householdId/onderwerpen/:topicId/weg',
    action: 'topic.add',
    sample: 'client',
    gate: 'person',
    schema: z.object({}),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', topicId: params['topicId'] ?? '' }),
    // Nothing is typed in this form, so there is nothing to show again.
    view: () => {
      throw notFound();
    },
    submit: async (cx, _input, { householdId, topicId }) => {
      await dropTopic(cx, householdId, topicId);
      return go(paths.meetings(householdId));
    },
  }),
];
