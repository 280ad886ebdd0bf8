import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { nameList } from '../../../../kernel/i18n/names.ts';
import {
  ActionLink,
  Button,
  CheckChoices,
  type ChoiceOption,
  ErrorSummary,
  Fold,
  Form,
  PageHead,
  RadioChoices,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { errorList, errorText } from '../../../../kernel/web/messages/index.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { homeOf } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import { newSignalPath } from '../../paths.ts';
import {
  AudienceChoices,
  type AudienceOption,
  audienceNames,
  type Readers,
  readersSentence,
  readsWhen,
} from '../../../sharing/index.ts';
import type { SignalTable } from '../../queries/signal-table.ts';
import { ReadsLine } from '../../ui/reads-line.tsx';
import { SafetyLine } from '../../ui/safety-line.tsx';

type Minors = Readers['children'];

interface Props {
  readonly cx: Cx;
  readonly place: SignalTable;
  readonly readers: Readers;
  /** Children about whom this actor can write. */
  readonly minors: Minors;
  readonly form: FormState;
}

/** About whom: a client chooses whether a partner reads it too; nothing is chosen beforehand. */
function aboutOptions(cx: Cx, { table, clients }: SignalTable, minors: Minors): ChoiceOption[] {
  const words = texts(cx.language).signals;
  const children = minors.map(({ personId, givenName }) => ({
    value: personId,
    label: words.aboutOne(givenName),
    hint: words.aboutChildHint,
  }));
  if (table.positions.includes('client')) {
    const others = nameList(
      clients.filter((client) => client.id !== cx.actor.personId).map((client) => client.name),
      cx.language,
    );
    const hints = others === '' ? [{}, {}] : [{ hint: words.aboutMeHint(others) }, { hint: words.aboutUsHint(others) }];
    return [
      { value: cx.actor.personId, label: words.aboutMe, ...hints[0] },
      { value: 'household', label: words.aboutUs, ...hints[1] },
      ...children,
    ];
  }
  return [
    ...clients.map(({ id, name }) => ({
      value: id,
      label: words.aboutOne(name),
      ...(clients.length > 1 ? { hint: words.aboutOneHint(name) } : {}),
    })),
    { value: 'household', label: words.aboutHousehold, hint: words.aboutHouseholdHint },
    ...children,
  ];
}

/** Who reads it when the one who leads does not: said before a client chooses "only you and ...". */
function inTime(cx: Cx, { reading }: SignalTable): string | undefined {
  const words = texts(cx.language).signals;
  const nameOf = (id: string | null) => reading?.diaries.find((diary) => diary.personId === id)?.givenName;
  const lead = nameOf(reading?.readerId ?? null);
  const deputy = nameOf(reading?.deputyId ?? null);
  if (lead === undefined) return undefined;
  // Who stands in reads it now, and has nobody behind.
  const now = readsWhen(reading, cx.now);
  if (now !== null && now.personId !== reading?.readerId) return words.audienceLeadsTeam(now.givenName);
  return deputy === undefined ? words.audienceLeadsTeam(lead) : words.audienceLeadsDeputy(lead, deputy);
}

function audienceOptions(cx: Cx, place: SignalTable): AudienceOption[] {
  const words = texts(cx.language).signals;
  const client = place.table.positions.includes('client');
  const leading = place.chairs.filter((chair) => chair.leads);
  // Who stands in now reads it too: "only you and Fatima" would not be true.
  const now = readsWhen(place.reading, cx.now);
  const standsIn = now !== null && leading.length > 0 && !leading.some((chair) => chair.id === now.personId);
  const names = [...leading.map((chair) => chair.name), ...(standsIn ? [now.name] : [])];
  const leads = nameList(names, cx.language);
  const wide: AudienceOption[] = [
    { kind: 'table', label: words.audienceTable },
    { kind: 'domains', label: audienceNames(cx.language, cx.actor.kind).domains },
  ];
  if (leads === '') return wide;
  if (!client)
    return [
      ...wide,
      { kind: 'client-and-me', label: words.audienceLeadsStaff(leads), more: words.audienceLeadsStaffHint },
    ];
  // With a partner who may read it too, "only you" would not be true.
  const label =
    place.clients.length > 1
      ? words.audienceLeadsSeveral(leads)
      : words.audienceLeads(nameList([words.you, ...names], cx.language));
  return [{ kind: 'client-and-me', label, more: inTime(cx, place) }, ...wide];
}

/** Whose it is, as far as the form says: for the sentence about who reads it. */
function adultSoFar(cx: Cx, place: SignalTable, minors: Minors, form: FormState): string | null {
  const about = valueOf(form, 'about');
  if (about === 'household') return null;
  const named = [...place.clients.map(({ id }) => id), ...minors.map(({ personId }) => personId)];
  if (named.includes(about)) return about;
  return place.table.positions.includes('client') ? cx.actor.personId : (place.clients[0]?.id ?? null);
}

/** What is wrong with a field, in words of this form where it has some: who may not know is said otherwise than what is empty. */
function errorsOf({ language }: Cx, place: Props['place'], form: FormState): (name: string) => string | undefined {
  const words = texts(language).signals;
  const client = place.table.positions.includes('client');
  const own: Record<string, Record<string, string>> = {
    about: { ...(client ? {} : { choose: words.aboutTogether }), 'lead-not-reader': words.childNotReader },
    audience: client ? {} : { choose: words.audienceStaff },
    concerned: { 'not-reader': words.notReader },
    groups: { 'lead-not-reader': words.leadNotReader },
    words: { nobody: words[place.chairs.length === 0 ? 'nobodyAlone' : 'nobody'] },
  };
  return (name) => {
    const key = form.errors[name];
    if (key === undefined) return undefined;
    const empty = valueOf(form, name) === '' && key === 'choose';
    return (empty ? undefined : own[name]?.[key]) ?? errorText(language, key);
  };
}

/** One question at a time: who also has to read it is asked of whoever opens it. */
const ConcernedField: FC<{ cx: Cx; chairs: SignalTable['chairs']; form: FormState; open: boolean }> = (props) => {
  const words = texts(props.cx.language).signals;
  const field = ticksOf(props.cx, props.form, 'concerned');
  return (
    <Fold summary={words.concernedOpen} open={props.open || field.error !== undefined || field.values.length > 0}>
      <CheckChoices
        {...field}
        label={words.concerned}
        hint={words.concernedHint}
        options={props.chairs.map((chair) => ({
          value: chair.id,
          label: chair.name,
          hint: [chair.function, chair.organisation].filter(Boolean).join(', '),
        }))}
      />
    </Fold>
  );
};

/** The form of a signal: short, with who reads it and when in sight before anything is sent. */
export const NewSignalForm: FC<Props> = ({ cx, place, readers, minors, form }) => {
  const { language, actor } = cx;
  const words = texts(language).signals;
  const { householdId } = place.table;
  const client = place.table.positions.includes('client');
  const errorOf = errorsOf(cx, place, form);
  const errors = Object.fromEntries(Object.keys(form.errors).map((name) => [name, errorOf(name) ?? '']));
  const said: FormState = { ...form, errors };
  const reads = readsWhen(place.reading, cx.now);
  // Who else sits at the table is not theirs to know.
  const acts = actor.onBehalfOf !== null;
  const chairs = place.chairs.filter((chair) => chair.id !== actor.personId && chair.id !== place.reading?.readerId);
  return (
    <Stack wide>
      <ActionLink href={homeOf(cx, householdId)} back>
        {words.back}
      </ActionLink>
      <ErrorSummary language={language} errors={errorList(language, said)}>
        <PageHead title={words.title} lead={actor.kind === 'staff' ? words.leadStaff : words.lead} />
        <SafetyLine language={language} />
        <Form action={newSignalPath(householdId)} submission={cx.newId()} autosave={newSignalPath(householdId)}>
          <TextArea
            {...fieldOf(cx, said, 'words')}
            label={words.words}
            hint={words.wordsHint}
            rows={5}
            required
            reads={
              <>
                <ReadsLine cx={cx} reads={reads} reading={place.reading} teamPhone={place.teamPhone} />{' '}
                {acts ? words.forClient(place.clients.find(({ id }) => id === actor.onBehalfOf)?.name ?? '') : null}
              </>
            }
          />
          {acts || (client && place.clients.length === 1 && minors.length === 0) ? null : (
            <RadioChoices
              {...fieldOf(cx, said, 'about')}
              label={words.about}
              required
              options={aboutOptions(cx, place, minors)}
            />
          )}
          {actor.kind === 'network' || acts ? null : (
            <AudienceChoices
              cx={cx}
              form={said}
              label={words.audience}
              options={audienceOptions(cx, place)}
              current={client ? undefined : { kind: 'table' }}
              sentence={(choice) =>
                readersSentence(cx, readers, { ...choice, adultId: adultSoFar(cx, place, minors, form), domain: null })
              }
            />
          )}
          {chairs.length === 0 || acts ? null : <ConcernedField cx={cx} chairs={chairs} form={said} open={!client} />}
          <TogetherField cx={cx} form={form} clients={place.clients} />
          <SubmitRow>
            <Button kind="primary">{words.button}</Button>
            <ActionLink href={homeOf(cx, householdId)}>{words.cancel}</ActionLink>
          </SubmitRow>
        </Form>
      </ErrorSummary>
    </Stack>
  );
};
