import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { Card, Mark, NewsList } from '../../../../kernel/ui/index.ts';
import { accountPaths } from '../../../accounts/index.ts';
import { moneySettings } from '../../../finances/index.ts';
import { minutesSetting } from '../../../meetings/index.ts';
import { noticePaths } from '../../../notices/index.ts';
import { rightsPaths } from '../../../rights/index.ts';
import { sharingPaths } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { doneFirst, type FirstThing, firstThings } from '../../queries/first-things.ts';

/** Where each thing is done; null: it comes by itself. */
const places: Readonly<Record<FirstThing, string | null>> = {
  provider: `${accountPaths.loginSettings}#inlogsites`,
  organisations: `${accountPaths.loginSettings}#organisaties`,
  groups: `${accountPaths.loginSettings}#groepen`,
  officer: `${accountPaths.loginSettings}#groepen`,
  laws: sharingPaths.laws,
  retention: rightsPaths.retention,
  names: paths.namesInLog,
  minutes: minutesSetting,
  crisis: moneySettings.crisisTerm,
  reply: noticePaths.replyAddress,
  mail: null,
  team: accountPaths.newAccount,
};

/** What the administrator of a new municipality does first; nothing once all of it is done. */
export async function firstList(cx: Cx): Promise<Child> {
  const done = await doneFirst(cx);
  const ready = firstThings.filter((thing) => done[thing]);
  if (ready.length === firstThings.length) return null;
  const words = texts(cx.language).office.first;
  return (
    <Card id="eerst" title={words.title} aside={words.count(ready.length, firstThings.length)}>
      <p>{words.lead}</p>
      <NewsList
        items={firstThings.map((thing) => {
          const [name, about] = words.things[thing];
          const place = places[thing];
          return {
            text: place === null ? name : <a href={place}>{name}</a>,
            small: done[thing] ? undefined : about,
            end: done[thing] ? <Mark state="done" word={words.done} /> : <Mark state="open" word={words.open} />,
          };
        })}
      />
    </Card>
  );
}
