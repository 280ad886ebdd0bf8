import type { FC } from 'hono/jsx';
import type { ItemAudience, ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { HiddenField, RadioChoices, SelectField } from '../../../kernel/ui/index.ts';
import { fieldOf } from '../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import { domainName, domains } from '../../households/index.ts';
import {
  type AudienceChoice,
  AudienceChoices,
  audienceKinds,
  audienceNames,
  childrenToWriteAbout,
  type Readers,
  readersOf,
  readersSentence,
  withinAudience,
  writeReaders,
} from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import type { Plan, PlanPerson } from '../model.ts';

interface FieldOf {
  readonly cx: Cx;
  readonly form: FormState;
}

/** The clients of a plan, in the order of the table. */
export const clientsOf = (plan: Plan, table: ReadingTable): PlanPerson[] =>
  table.clientIds.flatMap((id) => plan.people.get(id) ?? []);

/** The children about whom this actor can write here, with who has authority: a client only about the own. */
export const childrenOf = (cx: Cx, plan: Plan, table: ReadingTable): PlanPerson[] =>
  childrenToWriteAbout(cx, table).flatMap((id) => plan.people.get(id) ?? []);

interface WhoseProps extends FieldOf {
  readonly clients: readonly PlanPerson[];
  /** As `childrenOf` gives them. */
  readonly minors: readonly PlanPerson[];
  readonly label: string;
}

/** Whose it is, or about which child: asked only where there is a choice; with one client and no child it is that client's. */
export const WhoseField: FC<WhoseProps> = ({ cx, form, clients, minors, label }) => {
  const words = texts(cx.language);
  const only = clients[0];
  const { kind, personId, onBehalfOf } = cx.actor;
  const self = onBehalfOf ?? (kind === 'resident' ? personId : null);
  if (clients.length <= 1 && minors.length === 0) return <HiddenField name="adult" value={only?.id ?? 'household'} />;
  const own = clients.filter((client) => self === null || client.id === self);
  return (
    <RadioChoices
      {...fieldOf(cx, form, 'adult')}
      label={label}
      hint={clients.length > 1 ? words.goal.adultHint : undefined}
      required
      options={[
        ...own.map((client) => ({
          value: client.id,
          label: client.id === cx.actor.personId ? words.goal.mine : words.ofAdult(client.givenName),
        })),
        { value: 'household', label: clients.length > 1 ? words.goal.ofHousehold : words.goal.wholeHousehold },
        ...minors.map((child) => ({ value: child.id, label: words.goal.aboutChild(child.givenName) })),
      ]}
    />
  );
};

interface AudienceProps extends FieldOf {
  readonly readers: Readers;
  /** Whose the item is, as far as the form says so already. */
  readonly adultId: string | null;
  readonly domain: string | null;
  readonly label: string;
  /** Nobody else reads more of an action than of its goal. */
  readonly widest?: AudienceChoice;
  /** The one of the network to whom it is shown. */
  readonly shownTo?: string | null;
}

const everyone: AudienceChoice = { kind: 'table' };

/** Who may read it, each choice with its sentence "Dit lezen: ...". */
export const AudienceField: FC<AudienceProps> = (props) => {
  const { cx, form, readers, adultId, domain, label, widest = everyone, shownTo = null } = props;
  const names = audienceNames(cx.language, cx.actor.kind);
  // Who acts for a client writes nothing that this client does not read.
  if (cx.actor.onBehalfOf !== null) return <HiddenField name="audience" value="table" />;
  return (
    <AudienceChoices
      cx={cx}
      form={form}
      label={label}
      options={audienceKinds
        .filter((kind) => withinAudience({ kind, domains: [] }, widest))
        .map((kind) => ({ kind, label: names[kind] }))}
      current={widest}
      within={widest}
      sentence={(choice) => readersSentence(cx, readers, { ...choice, shownTo, adultId, domain })}
    />
  );
};

/** "Dit lezen: ..." of an item that is there already. */
export const readersOfItem = (cx: Cx, readers: Readers, item: ItemAudience): string =>
  writeReaders(cx.language, readersOf(readers, item), cx.actor.personId);

/** The life domain of a goal. */
export const DomainField: FC<FieldOf & { readonly current?: string }> = ({ cx, form, current }) => (
  <SelectField
    {...fieldOf(cx, form, 'domain')}
    label={texts(cx.language).goal.domain}
    required
    options={domains.map(({ code }) => ({ value: code, label: domainName(cx.language, code) }))}
    value={valueOf(form, 'domain') || current}
  />
);
