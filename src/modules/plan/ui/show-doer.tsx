import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Button, Form, HiddenField, Row } from '../../../kernel/ui/index.ts';
import { chosenAudience, groupsOf, ofNetwork, type Readers, readersOf } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import type { PlanAction } from '../model.ts';
import { planPaths } from '../paths.ts';

interface Props {
  readonly cx: Cx;
  readonly data: { readonly householdId: string; readonly action: PlanAction; readonly readers: Readers };
}

/** Somebody of the network who promised this and cannot read it: said, and for a client one tap to show it. */
export const ShowDoer: FC<Props> = ({ cx, data: { householdId, action, readers } }) => {
  const words = texts(cx.language).share;
  const doer = ofNetwork(readers).find(({ personId }) => personId === action.doerId);
  const reads = readersOf(readers, action.audience).some(({ personId }) => personId === action.doerId);
  if (doer === undefined || reads) return null;
  const { kind } = action.audience;
  const now = chosenAudience(action.audience);
  return (
    <>
      <p>{words.doerReadsNot(doer.givenName)}</p>
      {cx.actor.kind !== 'resident' || kind === 'opened' || kind === 'only-me' ? null : (
        <Form
          action={planPaths.shareAction(householdId, action.id)}
          submission={cx.newId()}
          version={action.version}
          label={words.showDoer(doer.givenName)}
        >
          <HiddenField name="audience" value={kind} />
          {groupsOf(now).map((group) => (
            <HiddenField name="groups" value={group} />
          ))}
          <HiddenField name="shownTo" value={doer.personId} />
          <Row>
            <Button kind="primary">{words.showDoer(doer.givenName)}</Button>
          </Row>
        </Form>
      )}
    </>
  );
};
