import type { Child, FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Checkbox,
  Form,
  Paragraph,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  Words,
} from '../../../kernel/ui/index.ts';
import { fieldOf, tickOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../kernel/web/together-field.tsx';
import { byName } from '../../households/index.ts';
import { WordingBeside } from '../../wording/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';
import type { Preparation } from '../queries/preparation.ts';
import type { Askable } from './meeting-fields.tsx';

interface Props {
  readonly cx: Cx;
  readonly householdId: string;
  readonly form: FormState;
  /** What this person wrote before. */
  readonly own: Preparation | null;
  /** The clients with whom a professional can fill it in; none on the page of one's own chair. */
  readonly clients: readonly Askable[];
  /** What this professional said about deciding at this table: not asked again. Shown where the page does not say it itself. */
  readonly mandate?: { readonly words: string; readonly href: string | null };
  /** The next meeting is the last one: a client is asked what has to stay. */
  readonly last?: boolean;
  /** Where the form goes, when not to its own page. */
  readonly action?: string;
  /** The way out without saving. */
  readonly children?: Child;
}

/** What each kind of person is asked. */
const questions = {
  resident: { words: 'words', wordsHint: 'wordsHint', strengths: 'strengths', strengthsHint: 'strengthsHint' },
  staff: {
    words: 'wordsStaff',
    wordsHint: 'wordsStaffHint',
    strengths: 'strengthsStaff',
    strengthsHint: 'strengthsStaffHint',
  },
  network: {
    words: 'wordsNetwork',
    wordsHint: 'wordsNetworkHint',
    strengths: 'strengthsNetwork',
    strengthsHint: 'strengthsNetworkHint',
  },
} as const;

/** Three lines before a meeting: a client's "Hoe zou jij geholpen zijn?", or what a professional brings and may decide. */
export const PreparationForm: FC<Props> = (props) => {
  const { cx, householdId, form, own, clients, mandate, last = false, action, children } = props;
  const { language } = cx;
  const words = texts(language).prepare;
  const isClient = cx.actor.kind === 'resident';
  const { kind } = cx.actor;
  const asked = questions[kind === 'office' ? 'staff' : kind === 'screen' ? 'network' : kind];
  const reads = own?.shared === true ? texts(language).plan.placeReads : words.reads;
  const field = (name: 'words' | 'strengths' | 'whomToBring') => fieldOf(cx, form, name, own?.[name]);
  const wanted = field('words');
  const strengths = field('strengths');
  const said = mandate !== undefined && mandate.words !== '' && (own?.strengths ?? '') === '' ? mandate : null;
  return (
    <Form
      action={action ?? paths.prepare(householdId)}
      submission={cx.newId()}
      version={valueOf(form, 'version') || (own?.version ?? 0)}
      autosave={paths.prepare(householdId)}
    >
      <Stack wide>
        <Paragraph look="small">{words.cycle}</Paragraph>
        <TextArea
          {...wanted}
          label={words[asked.words]}
          hint={isClient && last ? words.wordsHintLast : words[asked.wordsHint]}
          reads={reads}
          rows={isClient ? 4 : 2}
        />
        <WordingBeside cx={cx} field="words" text={wanted.value} />
        {said === null ? (
          <>
            <TextArea
              {...strengths}
              label={words[asked.strengths]}
              hint={words[asked.strengthsHint]}
              reads={reads}
              rows={2}
            />
            <WordingBeside cx={cx} field="strengths" text={strengths.value} />
          </>
        ) : said.href === null ? null : (
          <p>
            {words.youDecide} <Words>{said.words}</Words>{' '}
            <ActionLink href={said.href}>{words.changeMandate}</ActionLink>
          </p>
        )}
        <TextField
          {...field('whomToBring')}
          label={isClient ? words.whom : words.whomStaff}
          hint={isClient ? words.whomHint : undefined}
          reads={reads}
        />
        <Checkbox {...tickOf(cx, form, 'shared', own?.shared)} label={words.shared} hint={words.sharedHint} />
        <TogetherField cx={cx} form={form} clients={byName(clients)} hint={words.togetherHint} />
        <SubmitRow>
          <Button kind="primary">{words.submit}</Button>
          {children}
        </SubmitRow>
      </Stack>
    </Form>
  );
};
