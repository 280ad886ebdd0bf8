import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { nearDay, writeDay } from '../../../kernel/i18n/calendar.ts';
import { dialled, LinkButton, Notice } from '../../../kernel/ui/index.ts';
import { callOn } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import type { Crisis } from '../model.ts';
import { moneyPaths } from '../paths.ts';
import { own } from './debt-words.ts';

/** Who sits at the table and who is away: whom to call now. */
export type Around = Parameters<typeof callOn>;

interface Where {
  readonly householdId: string;
  readonly people: Around[0];
  readonly away: Around[1];
}

/** What presses now, before everything else: what, when, whom to call. On Mijn plan short, so that the sheet stays short. */
export function crisisNotices(cx: Cx, where: Where, crises: readonly Crisis[], brief = false): Child {
  return crises.map((crisis) => crisisNotice(cx, where, crisis, brief));
}

function crisisNotice(cx: Cx, { householdId, people, away }: Where, crisis: Crisis, brief: boolean): Child {
  const words = texts(cx.language).crisis;
  const open = <a href={moneyPaths.crisis(householdId, crisis.id)}>{words.open}</a>;
  return (
    <Notice
      kind="crisis"
      title={own(cx) ? `${words.first} ${words.kinds[crisis.kind]}.` : words.firstOf(words.titles[crisis.kind])}
      action={
        brief ? undefined : (
          <>
            {callNow(cx, { people, away })} {open}
          </>
        )
      }
    >
      {brief ? soon(cx, crisis) : `${when(cx, crisis)} ${talk(cx, crisis)}`} {brief ? open : null}
    </Notice>
  );
}

/** Whom the client, or somebody close, calls about it now, with the number; nothing for a professional, who calls others. */
export function callNow(cx: Cx, { people, away }: Pick<Where, 'people' | 'away'>): Child {
  const call = callOn(people, away, cx.today);
  if (cx.actor.kind === 'staff' || call === null || call.phone === '') return null;
  return (
    <LinkButton kind="primary" href={`tel:${dialled(call.phone)}`}>
      {texts(cx.language).crisis.call(call.givenName)}, {call.phone.replaceAll(' ', '\u00a0')}
    </LinkButton>
  );
}

/** The same in a list over many households: what it is, how far away, and the first talk while it still has to be. */
export function pressing(
  cx: Cx,
  crisis: Crisis,
): { readonly what: string; readonly soon: string; readonly talk: string } {
  const { titles } = texts(cx.language).crisis;
  return {
    what: titles[crisis.kind],
    soon: crisis.happensOn === null ? '' : nearDay(crisis.happensOn, cx.today, cx.language),
    talk: crisis.talkedOn === null ? talk(cx, crisis) : '',
  };
}

/** How far away it is, and no more. */
const soon = (cx: Cx, { happensOn }: Crisis): string =>
  happensOn === null ? '' : texts(cx.language).crisis.soon(nearDay(happensOn, cx.today, cx.language));

/** The date in the letter, and how far away that is. */
export function when(cx: Cx, { happensOn }: Pick<Crisis, 'happensOn'>): string {
  const words = texts(cx.language).crisis;
  if (happensOn === null) return words.dayUnknown;
  return words.day(writeDay(happensOn, cx.language, cx.today), nearDay(happensOn, cx.today, cx.language));
}

/** The first talk: held, or by when at the latest; once that day has passed, that it should have been. */
export function talk(cx: Cx, { talkedOn, talkBy }: Crisis): string {
  const words = texts(cx.language).crisis;
  if (talkedOn !== null) return words.talked(writeDay(talkedOn, cx.language, cx.today));
  const by = writeDay(talkBy, cx.language, cx.today);
  if (talkBy >= cx.today) return words.talkBy(by);
  return own(cx) ? `${words.talkDue(by)} ${words.talkCall}` : words.talkDue(by);
}
