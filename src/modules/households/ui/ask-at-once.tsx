import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { ActionLink, Button, Form, HiddenField } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { householdPaths } from '../paths.ts';
import type { MoneyHelper } from '../queries/who-knows-money.ts';

/** One tap that asks somebody who knows about money, with the words that this person and the client read; or choose another. */
export function askAtOnce(cx: Cx, householdId: string, helper: MoneyHelper): Child {
  const words = texts(cx.language).pages.invite;
  const search = `${householdPaths.invite(householdId)}?kennis=money`;
  const name = fullName(helper);
  return (
    <Form action={search} submission={cx.newId()} label={words.atOnce(name, helper.function)}>
      <HiddenField name="personId" value={helper.personId} />
      <HiddenField name="whyAsked" value={words.moneyWhy} />
      <p class="om-small">{words.atOnceReads(words.moneyWhy)}</p>
      <div class="om-row">
        <Button kind="quiet">{words.atOnce(name, helper.function)}</Button>
        <ActionLink href={search}>{words.another}</ActionLink>
      </div>
    </Form>
  );
}
