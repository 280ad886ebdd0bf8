import type { FC } from 'hono/jsx';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  NewsList,
  Pairs,
  Paragraph,
  TextArea,
  Who,
} from '../../../../kernel/ui/index.ts';
import { householdPaths, roleName, roles } from '../../../households/index.ts';
import { WordingBeside } from '../../../wording/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { PersonAtMeeting } from '../../queries/meeting.ts';
import { nameFor } from '../../ui/when.ts';
import { tableReads } from './goals.tsx';
import { ownField } from './notes.tsx';
import type { PanelProps } from './panel.ts';

/** What one person does or brings, in one field; the client's part as much as anybody's. */
const OwnPart: FC<PanelProps & { person: PersonAtMeeting }> = (props) => {
  const { cx, data, person } = props;
  const words = texts(cx.language).parts;
  const to = paths.tableForm(data.householdId, data.minutes.meeting.id, 'notitie');
  return (
    <Form
      action={to}
      submission={cx.newId()}
      queue={data.minutes.meeting.id}
      autosave={`${to}/deel/${person.personId}`}
      open={!data.apart({ kind: 'table', adultId: null, authorId: null, domain: null })}
    >
      <HiddenField name="step" value={props.place.step} />
      <HiddenField name="field" value={person.personId} />
      <HiddenField name="act" value="add" />
      <HiddenField name="kind" value="part" />
      <HiddenField name="owner" value={person.personId} />
      <TextArea
        {...ownField(props, person.personId, 'words')}
        label={words.of(nameFor(cx, person))}
        hint={person.client ? words.clientHint : words.hint}
        reads={tableReads({ cx, data })}
        rows={2}
        required
      />
      <WordingBeside cx={cx} field={`${person.personId}.words`} text="" />
      <Button kind="primary">{words.save}</Button>
    </Form>
  );
};

/** Who has which role, and everyone's part: one by one, the client first. */
export const Parts: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).parts;
  const there = clientFirst(data.minutes.meeting.people.filter((each) => data.presentIds.includes(each.personId)));
  const partsOf = (id: string) => data.notes.filter((note) => note.kind === 'part' && note.ownerId === id);
  const open = there.filter((person) => partsOf(person.personId).length === 0);
  const [now] = open;
  return (
    <>
      <Card id="rollen" title={words.roles}>
        <Pairs
          items={roles.map((role) => ({
            term: roleName(cx.language, role),
            value: data.readers.people.find((person) => person.roles.includes(role))?.givenName ?? words.free,
          }))}
        />
        <ActionLink href={householdPaths.roles(data.householdId)}>{texts(cx.language).table.rolesLink}</ActionLink>
      </Card>
      <Card id="deel" title={words.title}>
        {there.length === 0 ? <Paragraph>{texts(cx.language).table.nobodyThere}</Paragraph> : null}
        <NewsList
          items={there.map((person) => ({
            text: (
              <>
                <Who you={person.client}>{nameFor(cx, person)}</Who>{' '}
                {partsOf(person.personId)
                  .map((note) => note.words)
                  .join(' ')}
              </>
            ),
          }))}
        />
        {now === undefined ? null : (
          <div class="om-stack om-stack--wide">
            <div data-now="part">
              <OwnPart {...props} person={now} />
            </div>
            {open.slice(1).map((person) => (
              <template data-next="part">
                <OwnPart {...props} place={{ ...props.place, failed: null }} person={person} />
              </template>
            ))}
          </div>
        )}
      </Card>
    </>
  );
};
