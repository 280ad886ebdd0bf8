import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../../kernel/errors.ts';
import { Paragraph, Stack, TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, type PageReply, page, type Request, wrong } from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { type Disputable, everyAction, everyGoal, planOf, planPaths } from '../../../plan/index.ts';
import { type Readers, readersAt, readersOf, readingTableAt, writeReaders } from '../../../sharing/index.ts';
import type { ItemAudience, ReadingTable } from '../../../../kernel/access/can.ts';
import { disputeAgreement } from '../../commands/dispute-agreement.ts';
import { texts } from '../../messages/index.ts';
import { mayDispute } from '../../model.ts';
import { wasThereWhen } from '../../queries/was-there.ts';
import { disputeInput } from '../../schema.ts';

interface Data {
  readonly householdId: string;
  readonly table: ReadingTable;
  readonly item: Disputable;
  readonly says: string;
  readonly audience: ItemAudience;
  readonly readers: Readers;
  /** This reader had a part in it; without one, only together with a client. */
  readonly hasPart: boolean;
}

const itemOf = ({ params }: Request): Disputable =>
  params['goalId'] === undefined
    ? { kind: 'action', id: params['actionId'] ?? '' }
    : { kind: 'goal', id: params['goalId'] };

async function load(cx: Cx, request: Request): Promise<Data> {
  const householdId = request.params['householdId'] ?? '';
  const table = await readingTableAt(cx, householdId, 'dispute.raise');
  const plan = await planOf(cx, table, true);
  const item = itemOf(request);
  const items = item.kind === 'goal' ? everyGoal(plan) : everyAction(plan);
  const found = items.find(({ id }) => id === item.id);
  if (found === undefined) throw notFound();
  const client = table.clientIds.includes(cx.actor.personId);
  const hasPart = mayDispute({ client, ...(await wasThereWhen(cx, householdId, item, cx.actor.personId)) });
  // A professional may fill it in together with a client, also without having been there.
  if (!hasPart && cx.actor.kind !== 'staff') throw forbidden();
  const says = 'what' in found ? found.what : found.words;
  return {
    householdId,
    table,
    item,
    says,
    audience: found.audience,
    readers: await readersAt(cx, householdId),
    hasPart,
  };
}

const back = ({ householdId, item }: Data): string =>
  item.kind === 'goal' ? planPaths.goal(householdId, item.id) : planPaths.action(householdId, item.id);

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language).dispute;
  const { householdId, item, readers } = data;
  const clients = readers.people.filter((person) => person.kind === 'client' && person.state === 'accepted');
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        about={
          <Stack>
            <Paragraph>
              {words.now}: <Words>{data.says}</Words>
            </Paragraph>
          </Stack>
        }
        action={
          item.kind === 'goal'
            ? planPaths.disputeGoal(householdId, item.id)
            : planPaths.disputeAction(householdId, item.id)
        }
        submit={words.submit}
        back={{ href: back(data), text: texts(language).stop }}
      >
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={words.words}
          hint={words.hint}
          reads={writeReaders(language, readersOf(readers, data.audience), cx.actor.personId)}
          required
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

const about = {
  action: 'dispute.raise',
  sample: 'client',
  gate: 'person',
  schema: disputeInput,
  looks: ({ table, item }: Data) => ({
    objectKind: item.kind,
    objectId: item.id,
    ...atTable(table),
  }),
  load,
  view,
  submit: async (cx: Cx, input: { words: string }, data: Data, { sent }: Request) => {
    if (!data.hasPart && cx.togetherWith === null) return wrong(sent, { together: 'choose' });
    const outcome = await disputeAgreement(cx, data.householdId, data.item, input.words);
    return outcome === 'already' ? wrong(sent, { words: texts(cx.language).dispute.already }) : go(back(data));
  },
} as const;

/** "Zo heb ik dat niet afgesproken", at an agreement or a goal. */
export const disputeRoutes = [
  ...formRoutes({ ...about, path: '/huishoudens/:householdId/afspraken/:actionId/niet-zo' }),
  ...formRoutes({ ...about, path: '/huishoudens/:householdId/doelen/:goalId/niet-zo' }),
];
