import type { Cx } from '../../../../kernel/cx.ts';
import { CheckChoices, DateField, NumberField, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valuesOf } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { type PersonAtTable, peopleAtTable } from '../../../households/index.ts';
import { deputiesFor, readingTableAt } from '../../../sharing/index.ts';
import { startRound } from '../../commands/start-round.ts';
import { texts } from '../../messages/index.ts';
import { lookingBackPath, paths, startPath } from '../../paths.ts';
import { roundInput } from '../../schema.ts';

interface Data {
  readonly householdId: string;
  readonly people: readonly PersonAtTable[];
  readonly colleagues: Awaited<ReturnType<typeof deputiesFor>>;
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  await readingTableAt(cx, householdId, 'observation.start');
  const everyone = await peopleAtTable(cx, householdId);
  const people = everyone.filter((person) => person.state === 'accepted');
  const colleagues = (await deputiesFor(cx)).filter(
    (each) => !everyone.some(({ personId }) => personId === each.personId),
  );
  return { householdId, people, colleagues };
}

function view(cx: Cx, { householdId, people, colleagues }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const options = people.map(({ personId, givenName, surname, organisation }) => ({
    value: personId,
    label: `${givenName} ${surname}`.trim(),
    ...(organisation === null ? {} : { hint: organisation }),
  }));
  return page({
    title: `${words.title} - Omtafel`,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.startTitle}
        lead={words.startLead}
        action={startPath(householdId)}
        submit={words.startButton}
        back={{ href: lookingBackPath(householdId), text: words.back }}
      >
        <NumberField {...fieldOf(cx, form, 'meetingNumber')} label={words.number} required />
        <DateField {...fieldOf(cx, form, 'heldOn')} label={words.heldOn} max={cx.today} required />
        <CheckChoices
          language={language}
          name="present"
          label={words.who}
          options={options}
          values={valuesOf(form, 'present')}
          error={fieldError(language, form, 'present')}
          required
        />
        <CheckChoices
          language={language}
          name="agreed"
          label={words.agreed}
          hint={words.agreedHint}
          options={options}
          values={valuesOf(form, 'agreed')}
          error={fieldError(language, form, 'agreed')}
          required
        />
        <SelectField
          {...fieldOf(cx, form, 'observer')}
          label={words.observer}
          hint={words.observerHint}
          empty={words.noObserver}
          options={colleagues.map((each) => ({
            value: each.personId,
            label: `${each.givenName} ${each.surname}, ${each.organisation}`,
          }))}
        />
      </FormPage>
    ),
  });
}

/** Whoever leads the table notes that everybody agreed, and opens the form. */
export const startRoundRoutes = formRoutes({
  path: paths.start,
  action: 'observation.start',
  gate: 'staff',
  sample: 'case-manager',
  schema: roundInput,
  load,
  view,
  submit: async (cx, input, { householdId }, { sent }) => {
    const words = texts(cx.language);
    const started = await startRound(cx, householdId, input);
    if ('roundId' in started) return go(lookingBackPath(householdId));
    if (started.refused === 'twice') return wrong(sent, { meetingNumber: words.twice });
    return started.refused === 'future'
      ? wrong(sent, { heldOn: words.future })
      : wrong(sent, { agreed: words.notAllAgreed });
  },
});
