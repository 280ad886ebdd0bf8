import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { writeDate } from '../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Button,
  Card,
  type ChoiceOption,
  DataTable,
  Form,
  HiddenField,
  Mark,
  type MarkState,
  PageHead,
  RadioChoices,
  SelectField,
  Stack,
  SubmitRow,
} from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, type Sent, valueOf } from '../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../kernel/web/form-errors.tsx';
import { go, type Outcome, type Request, wrong } from '../../../kernel/web/route.ts';
import { TogetherField } from '../../../kernel/web/together-field.tsx';
import { byName, type PersonAtTable } from '../../households/index.ts';
import { applyFor } from '../commands/apply-for.ts';
import { texts } from '../messages/index.ts';
import { doersOf } from './doers.ts';

/** One line of the list: what it is, where it stands, and how it stands with each adult who looked at it. */
export interface Listed {
  readonly code: string;
  readonly name: string;
  readonly about: string;
  readonly source: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly told: readonly { readonly adultId: string; readonly mark: MarkState; readonly word: string }[];
}

/** Whose list it is, as the pages of money and of work know it. */
interface Around {
  readonly householdId: string;
  readonly clients: readonly PersonAtTable[];
  readonly people: readonly PersonAtTable[];
  readonly adultId: string | null;
}

interface Checklist {
  readonly title: string;
  readonly lead: string;
  readonly words: { readonly list: string; readonly name: string; readonly which: string };
  readonly back: { readonly href: string; readonly text: string };
  /** Where the form goes, and where the page stands. */
  readonly to: string;
  readonly save: string;
  /** The field that says which line. */
  readonly field: 'scheme' | 'instrument';
  readonly rows: readonly Listed[];
  readonly states: readonly ChoiceOption[];
  readonly notLooked: string;
  readonly lookedUpOn: string;
  /** The line that was tapped (`?kies=`). */
  readonly chosen: string;
}

export const chosenIn = (request: Request): string => request.query['kies'] ?? '';

/** Each line with its source and the days on which it holds, and one form to say how it stands. No amounts, no entitlement. */
export function checklist(cx: Cx, form: FormState, data: Around, list: Checklist): Child {
  const words = texts(cx.language).checklists;
  return (
    <FormErrors cx={cx} form={form}>
      <Stack wide>
        <ActionLink href={list.back.href} back>
          {list.back.text}
        </ActionLink>
        <PageHead title={list.title} lead={list.lead} />
        <Card id="lijst" title={list.words.list}>
          <DataTable
            caption={list.words.list}
            captionHidden
            columns={[
              { label: list.words.name, heads: true, cell: (row: Listed) => nameOf(list, row) },
              { label: words.state, cell: (row: Listed) => stateOf(data, list, row) },
              { label: words.source, phoneLabel: words.source, cell: (row: Listed) => sourceOf(cx, row) },
            ]}
            groups={[{ rows: list.rows }]}
          />
          <p class="om-small om-quiet">{words.lookedUp(writeDate(list.lookedUpOn, cx.language))}</p>
        </Card>
        {answerCard(cx, form, data, list)}
      </Stack>
    </FormErrors>
  );
}

/** The name leads to the form, with this line chosen. */
const nameOf = ({ to }: Checklist, { code, name, about }: Listed): Child => (
  <>
    <a href={`${to}?kies=${code}#antwoord`}>{name}</a>
    <br />
    <span class="om-small om-quiet">{about}</span>
  </>
);

function stateOf({ clients }: Around, { notLooked }: Checklist, { told }: Listed): Child {
  if (told.length === 0) return <span class="om-quiet">{notLooked}</span>;
  const whose = (adultId: string): string =>
    clients.length > 1 ? ` (${clients.find(({ personId }) => personId === adultId)?.givenName ?? ''})` : '';
  return told.map(({ adultId, mark, word }) => <Mark state={mark} word={`${word}${whose(adultId)}`} />);
}

function sourceOf(cx: Cx, { source, validFrom, validUntil }: Listed): Child {
  const words = texts(cx.language).checklists;
  return (
    <span class="om-small om-quiet">
      {source}. {words.from(writeDate(validFrom, cx.language))}
      {validUntil === null ? '' : ` ${words.until(writeDate(validUntil, cx.language))}`}
    </span>
  );
}

function answerCard(cx: Cx, form: FormState, data: Around, list: Checklist): Child {
  const words = texts(cx.language).checklists;
  const { clients, people, adultId } = data;
  const only = adultId ?? (clients.length === 1 ? clients[0]?.personId : undefined);
  return (
    <Card id="antwoord" title={words.answer}>
      <Form action={list.to} submission={cx.newId()}>
        <SelectField
          {...fieldOf(cx, form, list.field)}
          label={list.words.which}
          required
          options={list.rows.map(({ code, name }) => ({ value: code, label: name }))}
          value={valueOf(form, list.field) || list.chosen}
        />
        {only === undefined ? (
          <RadioChoices
            {...fieldOf(cx, form, 'adult')}
            label={words.whose}
            required
            options={byName(clients).map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <HiddenField name="adult" value={only} />
        )}
        <RadioChoices {...fieldOf(cx, form, 'state')} label={words.how} required options={list.states} />
        <SelectField
          {...fieldOf(cx, form, 'doer')}
          label={words.doer}
          hint={words.doerHint}
          empty={words.nobody}
          options={doersOf(cx, people)}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
        <SubmitRow>
          <Button kind="primary">{list.save}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
}

interface Said {
  readonly field: Checklist['field'];
  /** Of the chosen line; undefined: it is not on the list. */
  readonly name: string | undefined;
  readonly domain: 'money' | 'work';
  readonly adult: string | null;
  readonly doer: string | null;
  readonly to: string;
  /** Keeps how it stands. */
  readonly keep: () => Promise<unknown>;
}

/** Keeps how it stands with one line; who applies for it gets an agreement in the plan. */
export async function takeUp(cx: Cx, sent: Sent, data: Around, said: Said): Promise<Outcome> {
  const { field, name, domain, adult, doer, to, keep } = said;
  if (name === undefined) return wrong(sent, { [field]: 'choose' });
  if (!data.clients.some(({ personId }) => personId === adult)) return wrong(sent, { adult: 'choose' });
  if (doer !== null && !doersOf(cx, data.people).some(({ value }) => value === doer))
    return wrong(sent, { doer: 'choose' });
  try {
    await keep();
    if (doer !== null)
      await applyFor(cx, data.householdId, domain, { what: texts(cx.language).checklists.apply(name), doer, adult });
  } catch (error) {
    // Somebody who may not read it cannot do it.
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return wrong(sent, { [error.reason === 'adult' ? 'adult' : 'doer']: 'choose' });
  }
  return go(to);
}
