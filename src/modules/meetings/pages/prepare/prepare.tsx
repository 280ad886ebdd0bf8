import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Checkbox,
  Form,
  PageHead,
  Paragraph,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { fieldError } from '../../../../kernel/web/messages/index.ts';
import {
  formRoutes,
  go,
  overtaken,
  type PageReply,
  page,
  type Request,
  type Route,
} from '../../../../kernel/web/route.ts';
import { byName, homeOf, peopleAtTable } from '../../../households/index.ts';
import { readingTableAt } from '../../../sharing/index.ts';
import { writePreparation } from '../../commands/write-preparation.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { type Preparation, preparationsOf } from '../../queries/preparation.ts';
import { preparationInput } from '../../schema.ts';
import { type Askable } from '../../ui/meeting-fields.tsx';
import { askable } from '../../ui/askable.ts';
import { SharedPreparations } from '../../ui/shared-preparations.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';

interface Data {
  readonly householdId: string;
  readonly own: Preparation | null;
  readonly others: readonly Preparation[];
  readonly clients: readonly Askable[];
}

async function load(cx: Cx, { params }: Request): Promise<Data> {
  const householdId = params['householdId'] ?? '';
  const table = await readingTableAt(cx, householdId, 'preparation.write');
  const all = await preparationsOf(cx, table);
  return {
    householdId,
    own: all.find((each) => each.personId === cx.actor.personId) ?? null,
    others: all.filter((each) => each.personId !== cx.actor.personId),
    clients: askable(await peopleAtTable(cx, householdId)).filter((person) => person.client),
  };
}

function view(cx: Cx, { householdId, own, others, clients }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).prepare;
  const isStaff = cx.actor.kind === 'staff';
  const reads = own?.shared === true ? texts(language).plan.placeReads : words.reads;
  const typed = Object.keys(form.values).length > 0;
  const value = (name: 'words' | 'strengths' | 'whomToBring') => (typed ? valueOf(form, name) : (own?.[name] ?? ''));
  const error = (name: string) => fieldError(language, form, name);
  return page({
    title: words.title,
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead title={words.title} lead={isStaff ? words.leadStaff : words.leadClient} />
        <Form
          action={paths.prepare(householdId)}
          submission={cx.newId()}
          version={valueOf(form, 'version') || (own?.version ?? 0)}
          autosave={paths.prepare(householdId)}
        >
          <Stack wide>
            <Paragraph look="small">{words.cycle}</Paragraph>
            <TextArea
              language={language}
              name="words"
              label={isStaff ? words.wordsStaff : words.words}
              hint={isStaff ? words.wordsStaffHint : words.wordsHint}
              value={value('words')}
              error={error('words')}
              reads={reads}
              rows={isStaff ? 2 : 4}
            />
            <TextArea
              language={language}
              name="strengths"
              label={isStaff ? words.strengthsStaff : words.strengths}
              hint={isStaff ? words.strengthsStaffHint : words.strengthsHint}
              value={value('strengths')}
              error={error('strengths')}
              reads={reads}
              rows={2}
            />
            <TextField
              language={language}
              name="whomToBring"
              label={isStaff ? words.whomStaff : words.whom}
              hint={isStaff ? undefined : words.whomHint}
              value={value('whomToBring')}
              error={error('whomToBring')}
              reads={reads}
            />
            <Checkbox
              language={language}
              name="shared"
              label={words.shared}
              hint={words.sharedHint}
              checked={typed ? valueOf(form, 'shared') !== '' : (own?.shared ?? false)}
              error={error('shared')}
            />
            <TogetherField cx={cx} form={form} clients={byName(clients)} hint={words.togetherHint} />
            <SubmitRow>
              <Button kind="primary">{words.submit}</Button>
              <ActionLink href={homeOf(cx, householdId)}>{texts(language).stop}</ActionLink>
            </SubmitRow>
          </Stack>
        </Form>
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
  submit: async (cx, input, { householdId }, { sent }) => {
    const outcome = await writePreparation(cx, householdId, input);
    if ('done' in outcome) return go(homeOf(cx, householdId));
    const there = [outcome.words, outcome.strengths, outcome.whomToBring].filter(Boolean).join(' / ');
    return overtaken(sent, texts(cx.language).prepare.overtaken(there), { version: String(outcome.version) });
  },
});
