import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { ActionLink } from '../../../kernel/ui/index.ts';
import { texts as gateTexts } from '../../../kernel/web/messages/index.ts';
import { accountPaths } from '../../accounts/index.ts';
import { texts } from '../messages/index.ts';

/** Beside an empty list: whoever works for several organisations may sit at tables for another one. */
export function otherHats({ session, actor, language }: Cx): Child {
  if (session?.hats !== 'chosen') return null;
  return (
    <p>
      {texts(language).otherHats(actor.organisationName ?? '')}{' '}
      <ActionLink href={accountPaths.hat}>{gateTexts(language).chooseHat}</ActionLink>
    </p>
  );
}
