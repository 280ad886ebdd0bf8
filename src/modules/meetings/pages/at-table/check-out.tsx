import type { FC } from 'hono/jsx';
import { Button, Card, Form, HiddenField, Mark, NewsList, Paragraph, Who } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { clientFirst } from '../../model.ts';
import { paths } from '../../paths.ts';
import type { PersonAtMeeting } from '../../queries/meeting.ts';
import { CheckOutFields, CheckOutLines, saidSomething } from '../../ui/check-out-fields.tsx';
import { LivePart } from '../../ui/live-part.tsx';
import { nameFor } from '../../ui/when.ts';
import { type PanelProps, stateOf } from './panel.ts';

const Asked: FC<PanelProps & { person: PersonAtMeeting }> = ({ cx, data, place, person }) => {
  const words = texts(cx.language).checkOut;
  const to = paths.tableForm(data.householdId, data.minutes.meeting.id, 'terugblik');
  return (
    <Form action={to} submission={cx.newId()} queue={data.minutes.meeting.id} autosave={`${to}/${person.personId}`}>
      <HiddenField name="person" value={person.personId} />
      <p>
        <strong>{words.ask(person.personId === cx.actor.personId ? words.toYou : person.givenName)}</strong>
      </p>
      <CheckOutFields
        cx={cx}
        form={stateOf(place, 'terugblik')}
        before={data.checkOuts.now.find((each) => each.personId === person.personId)}
      />
      <Button kind="primary">{words.save}</Button>
    </Form>
  );
};

/** How the meeting was: said aloud one by one, the client first; whoever answers on the own phone is marked. */
export const CheckOutStep: FC<PanelProps> = (props) => {
  const { cx, data } = props;
  const words = texts(cx.language).checkOut;
  const there = clientFirst(data.minutes.meeting.people.filter((each) => data.presentIds.includes(each.personId)));
  const saidBy = (person: PersonAtMeeting) => data.checkOuts.now.find((each) => each.personId === person.personId);
  const done = (person: PersonAtMeeting) => saidBy(person) !== undefined;
  const markOf = (person: PersonAtMeeting) => {
    const said = saidBy(person);
    if (said === undefined) return <Mark state="open" word={words.open} />;
    return <Mark state="done" word={saidSomething(said) ? words.done : words.passed} />;
  };
  const open = there.filter((person) => !done(person));
  // By name somebody answers again: the newest answer counts.
  const now = there.find((person) => person.personId === props.place.person) ?? open[0];
  return (
    <LivePart name="check-out">
      <Card id="terugblik" title={words.title}>
        <Paragraph look="small">{data.minutes.meeting.kind === 'closing' ? words.readsLast : words.reads}</Paragraph>
        <NewsList
          items={there.map((person) => ({
            text: (
              <a
                href={paths.table(data.householdId, data.minutes.meeting.id, {
                  step: 'check-out',
                  person: person.personId,
                })}
                aria-current={person === now ? 'step' : undefined}
              >
                <Who you={person.client}>{nameFor(cx, person)}</Who>
              </a>
            ),
            end: markOf(person),
          }))}
        />
        {now === undefined ? null : (
          <div class="om-stack om-stack--wide">
            <div
              data-now="check-out"
              data-done={texts(cx.language).table.standingAll}
              data-later={texts(cx.language).table.standingLater}
            >
              <Asked {...props} person={now} />
            </div>
            {open
              .filter((person) => person !== now)
              .map((person) => (
                <template data-next="check-out">
                  <Asked {...props} place={{ ...props.place, failed: null }} person={person} />
                </template>
              ))}
          </div>
        )}
      </Card>
    </LivePart>
  );
};

/** What everybody said about the last meeting: where this one begins. */
export const LastTime: FC<PanelProps> = ({ cx, data }) => {
  const words = texts(cx.language).checkOut;
  const said = data.checkOuts.last.filter((each) => saidSomething(each) && !data.apart(each.audience));
  if (said.length === 0) return null;
  return (
    <Card id="vorige-keer" title={words.lastTime}>
      <CheckOutLines cx={cx} said={said} />
    </Card>
  );
};
