import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { clockTime, writeDate, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { Button, Fold, Form, Stack } from '../../../kernel/ui/index.ts';
import { emptyForm } from '../../../kernel/web/form-data.ts';
import { TogetherField } from '../../../kernel/web/together-field.tsx';
import { byName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import type { Release } from '../model.ts';
import { workPaths } from '../paths.ts';
import type { WithEmployers } from '../queries/employer.ts';
import type { WorkPage } from '../queries/work-page.ts';
import { shownCard } from './shown-profile.tsx';

/** Who sees the profile of this adult now and what that one reads, on which days it was looked at, a button that stops it, and earlier ones. */
export function releaseList(cx: Cx, data: WorkPage & WithEmployers, adultId: string): Child {
  const words = texts(cx.language).preview;
  const all = data.releases.filter((each) => each.adultId === adultId);
  const now = all.filter(({ withdrawn, until }) => !withdrawn && until >= cx.today);
  const before = all.filter((each) => !now.includes(each)).slice(0, 10);
  return (
    <Stack>
      {now.length === 0 ? <p>{words.nobody}</p> : now.map((each) => standing(cx, data, each))}
      {before.length === 0 ? null : (
        <div>
          <strong>{words.before}</strong>
          <ul class="om-list">
            {before.map((each) => (
              <li>
                {each.withdrawn
                  ? words.stopped(nameOf(data, each))
                  : words.over(nameOf(data, each), writeDate(each.until, cx.language))}{' '}
                {seenLine(cx, each)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

const nameOf = ({ people }: WorkPage, { employerId }: Release): string =>
  people.find(({ personId }) => personId === employerId)?.givenName ?? '';

function seenLine(cx: Cx, { seen }: Release): string {
  const words = texts(cx.language).preview;
  if (seen.length === 0) return words.unseen;
  return words.seen(
    seen.map(({ on, at }) => `${writeShortDay(on, cx.language)} (${clockTime(new Date(at))})`).join(', '),
  );
}

function standing(cx: Cx, data: WorkPage & WithEmployers, release: Release): Child {
  const words = texts(cx.language).preview;
  const { householdId, clients } = data;
  return (
    <div>
      <p>
        {words.line(nameOf(data, release), writeDate(release.until, cx.language))} {seenLine(cx, release)}
      </p>
      {/* What was shown stays as it was when the profile changes: the client reads what the employer reads. */}
      <Fold summary={words.reads(nameOf(data, release))}>{shownCard(cx.language, release)}</Fold>
      <Form action={workPaths.withdraw(householdId, release.id)} submission={cx.newId()}>
        <TogetherField
          cx={cx}
          form={emptyForm}
          clients={byName(clients.filter(({ personId }) => personId === release.adultId))}
          choice={words.together}
          id={`together-${release.id}`}
        />
        <Button kind="quiet">
          {words.stop}
          <span class="om-sr">: {nameOf(data, release)}</span>
        </Button>
      </Form>
    </div>
  );
}
