import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { ActionLink, Button, Fold, Form, PeopleList, Row, Section, Stack } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import type { AskedPerson, Poll } from '../../queries/poll.ts';
import { writePeople } from '../../ui/when.ts';

/** Who is asked, what they said beside the moments, and for who has no account a link. */
export function peoplePart(cx: Cx, poll: Poll): Child {
  const words = texts(cx.language).poll;
  const late = poll.state === 'open' && poll.answerBy < cx.today && cx.actor.kind === 'staff';
  const said = (person: AskedPerson): Child => {
    const lines = [person.replaces === '' ? '' : words.replaces(person.replaces), person.words].filter(Boolean);
    // Who is silent after the last day is called.
    const call = late && !person.answered && person.seated && !person.client ? person.phone : '';
    if (call !== '')
      return <a href={`tel:${call.replaceAll(/[^+\d]/g, '')}`}>{words.callSilent(person.givenName, call)}</a>;
    return lines.length === 0 ? undefined : lines.map((line) => <div>{line}</div>);
  };
  const open = poll.state === 'open';
  const clients = poll.people.filter((person) => person.client && person.personId !== cx.actor.personId);
  const others = poll.people.filter((person) => !person.client && person.personId !== cx.actor.personId);
  return (
    <Section id="mensen" title={words.who}>
      <Stack>
        <PeopleList
          items={poll.people.map((person) => ({
            name: writePeople(cx, [person]),
            you: person.client,
            gone: !person.seated,
            tag: person.must ? words.must : words.may,
            mark: person.answered
              ? { state: 'done', word: words.answered }
              : { state: 'open', word: person.seated ? words.notAnswered : words.left },
            small: said(person),
          }))}
        />
        {open && cx.actor.kind === 'staff' && clients.length > 0 ? (
          <Row>
            {clients.map((person) => (
              <ActionLink href={`${paths.answer(poll.householdId, poll.id)}?samen=${person.personId}`}>
                {words.fillIn(person.givenName)}
              </ActionLink>
            ))}
          </Row>
        ) : null}
        {open && others.length > 0 ? (
          <Fold summary={words.links}>
            <p class="om-small om-quiet">{words.linkHint}</p>
            {others.map((person) => (
              <Row>
                <Form
                  action={paths.link(poll.householdId, poll.id, person.personId)}
                  submission={cx.newId()}
                  label={words.link(person.givenName)}
                >
                  <Button kind="quiet">{(person.hasLink ? words.linkAgain : words.link)(person.givenName)}</Button>
                </Form>
                {person.hasLink ? (
                  <Form
                    action={paths.endLink(poll.householdId, poll.id, person.personId)}
                    submission={cx.newId()}
                    label={words.linkEnd(person.givenName)}
                  >
                    <Button kind="quiet">{words.linkEnd(person.givenName)}</Button>
                  </Form>
                ) : null}
              </Row>
            ))}
          </Fold>
        ) : null}
      </Stack>
    </Section>
  );
}
