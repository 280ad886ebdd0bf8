import type { FC } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Fold,
  Paragraph,
  PeopleList,
  RadioChoices,
  Section,
  Stack,
  TextField,
} from '../../../../kernel/ui/index.ts';
import { householdPaths } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { TalkMember } from '../../queries/talk.ts';
import type { FilledIn } from './filled-in.ts';
import { newcomerRows } from './talk-schema.ts';

interface Props {
  readonly cx: Cx;
  readonly householdId: string;
  readonly members: readonly TalkMember[];
  readonly state: FilledIn;
}

/** Who belongs to the household, and rows for who else does: written down at the table, also without a connection. */
export const MembersPart: FC<Props> = ({ cx, householdId, members, state }) => {
  const words = texts(cx.language).talk;
  return (
    <Section id="thuis" title={words.home} ruled>
      <PeopleList
        items={members.map((member) => ({
          name: member.name,
          you: member.client,
          about: [words.kinds[member.kind], member.relation].filter((part) => part !== '').join(', '),
        }))}
      />
      <Newcomer cx={cx} state={state} row={1} />
      <Paragraph look="quiet">{words.homeHint}</Paragraph>
      <ActionLink href={householdPaths.members(householdId)}>{words.homeMore}</ActionLink>
    </Section>
  );
};

type NewcomerProps = Pick<Props, 'cx' | 'state'> & { row: number };

/** A row for one more person; in it stands the way to the next, so that there is one way at a time. */
const Newcomer: FC<NewcomerProps> = ({ cx, state, row }) => {
  const words = texts(cx.language).talk;
  const name = state.field(`new-name-${row}`, '');
  const kind = state.field(`new-kind-${row}`, '');
  const relation = state.field(`new-relation-${row}`, '');
  return (
    <Fold summary={row === 1 ? words.newcomer : words.newcomerMore} open={isUsed(state, row)}>
      <Stack>
        <TextField {...name} label={words.newName(row)} width="middle" />
        <RadioChoices
          {...kind}
          label={words.newKind(row)}
          look="three"
          options={(['adult', 'child'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        />
        <TextField {...relation} label={words.newRelation(row)} hint={words.newRelationHint} width="middle" />
        {row < newcomerRows.length ? <Newcomer cx={cx} state={state} row={row + 1} /> : null}
      </Stack>
    </Fold>
  );
};

/** Whether something was typed or is wrong in this row or a later one: then it stands open. */
const isUsed = (state: FilledIn, row: number): boolean =>
  newcomerRows
    .filter((each) => each >= row)
    .flatMap((each) => ['name', 'kind', 'relation'].map((part) => state.field(`new-${part}-${each}`, '')))
    .some((field) => field.value !== '' || field.error !== undefined);
