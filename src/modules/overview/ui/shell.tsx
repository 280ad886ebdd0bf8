import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { Actor, AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { ClientPage, JumpNav, Mark, PhoneLink, PlainPage, StaffPage, WhereNav } from '../../../kernel/ui/index.ts';
import { emergencyPaths } from '../../emergency/index.ts';
import type { PageReply, Request } from '../../../kernel/web/route.ts';
import { readCookie, savedCookie } from '../../../kernel/web/cookies.ts';
import { draw } from '../../../kernel/ui/jsx-runtime.ts';
import { accountPaths, SessionLine } from '../../accounts/index.ts';
import { demoMailbox, NoticeLinks } from '../../notices/index.ts';
import { StillNote } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { householdPath, paths } from '../paths.ts';
import { navFor } from './nav.ts';

/** What the frame of a page needs of the process and the municipality. */
export interface ShellFacts {
  /** People come over https. */
  readonly secure: boolean;
  readonly stylesheetHref: string;
  readonly scriptHref: (name: string) => string;
  readonly demo: boolean;
  /** Telephone of the neighbourhood team. */
  readonly teamPhone: string;
}

/** "Snel weg" leads to something that anybody may have been reading. */
const neutralPage = 'https://www.buienradar.nl/';

function Telephone(props: { lead: string; phone: string }): Child {
  return (
    <p>
      {props.lead} <PhoneLink phone={props.phone} />.
    </p>
  );
}

/** Whose pages show what others agreed to: a script sees to it that they go away when that ends. */
const watched = (actor: Actor | null): boolean => actor?.kind === 'staff' || actor?.kind === 'network';

/** The name, and the organisation for which somebody works now: on every page of staff. */
const signedInAs = ({ actor }: Cx): string =>
  actor.kind === 'staff' && actor.organisationName !== null
    ? `${fullName(actor)}, ${actor.organisationName}`
    : fullName(actor);

/** What the form before this page did, in one line. */
function happened({ actor, language }: Cx, told: string): string {
  const words = texts(language);
  if (told === 'acting') return words.told.acting(actor.onBehalfOf !== null);
  return told === 'hat' ? words.told.hat(actor.organisationName ?? '') : words.saved;
}

/** With forty households nobody should have to remember in which one a form stands. */
function whereNav(cx: Cx, { params }: Request): Child {
  const id = params['householdId'] ?? '';
  const name = cx.opened.get(id);
  return name === undefined ? undefined : (
    <WhereNav label={texts(cx.language).nav.household} href={householdPath(id)} name={name} />
  );
}

/** The same for every page, whoever looks. */
function frameOf(facts: ShellFacts, reply: PageReply, { actor, language }: Cx | AnonymousCx, path: string) {
  return {
    language,
    stylesheetHref: facts.stylesheetHref,
    scripts: [
      'drafts',
      ...(actor === null ? [] : ['session']),
      ...(watched(actor) && reply.bare !== true ? ['still'] : []),
      ...(reply.scripts ?? []),
    ].map(facts.scriptHref),
    demo: facts.demo ? demoMailbox(language) : undefined,
    narrow: reply.narrow ?? false,
    languageSwitch: {
      href: accountPaths.language,
      label: texts(language).otherLanguage,
      other: language === 'nl' ? 'en' : 'nl',
      back: path,
    },
  } as const;
}

/** The same for everybody who is signed in. */
function signedInOf(cx: Cx, path: string) {
  const { actor, session, language } = cx;
  return {
    signedInAs: actor.onBehalfOf === null ? signedInAs(cx) : texts(language).onBehalf(fullName(actor)),
    ...(session?.hats === 'chosen' || session?.hats === 'to-choose' ? { profileHref: accountPaths.hat } : {}),
    signOutAction: { path: accountPaths.signOut, submission: randomUUID() },
    nav: session?.thin === true ? [] : navFor(actor, language, path),
  };
}

function StaffFoot({ cx, path, teamPhone }: { cx: Cx; path: string; teamPhone: string }): Child {
  const words = texts(cx.language);
  return (
    <>
      <p>
        <strong>{words.urgent}</strong> {words.urgentText} <PhoneLink phone={teamPhone} />.
      </p>
      <StillNote cx={cx} path={path} asks={emergencyPaths.still(path)} />
      <p>{words.watched}</p>
      <NoticeLinks language={cx.language} staff={cx.actor.kind === 'staff'} />
      <p>
        <SessionLine cx={cx} />
      </p>
    </>
  );
}

function ClientFoot({ cx, path, thin }: { cx: Cx; path: string; thin: boolean }): Child {
  return (
    <>
      <StillNote cx={cx} path={path} />
      {thin || cx.actor.kind === 'resident' ? null : <NoticeLinks language={cx.language} />}
      <SessionLine cx={cx} />
    </>
  );
}

/** Puts a page in its frame: client, professional or nobody yet. Gives the whole document. */
export function drawPage(facts: ShellFacts, reply: PageReply, given: Cx | AnonymousCx, request: Request): string {
  const { actor } = given;
  const { path } = request;
  const frame = frameOf(facts, reply, given, path);
  const help = <Telephone lead={texts(given.language).helpTeam} phone={facts.teamPhone} />;
  if (actor === null || reply.bare === true) {
    return draw(
      <PlainPage {...frame} title={reply.title} quickExitHref={neutralPage} help={help}>
        {reply.body}
      </PlainPage>,
    );
  }
  const cx: Cx = { ...given, actor };
  const told = (reply.status ?? 200) === 200 ? readCookie(request.cookies, savedCookie(facts.secure)) : '';
  const body = (
    <>
      {told === '' ? null : (
        <p role="status">
          <Mark state="done" word={happened(cx, told)} />
        </p>
      )}
      {reply.body}
    </>
  );
  if (actor.kind === 'staff' || actor.kind === 'office') {
    const jump =
      reply.jump === undefined ? whereNav(cx, request) : <JumpNav language={cx.language} items={reply.jump} />;
    return draw(
      <StaffPage
        {...frame}
        {...signedInOf(cx, path)}
        title={reply.title}
        homeHref={actor.kind === 'office' ? paths.office : paths.week}
        jump={jump}
        foot={<StaffFoot cx={cx} path={path} teamPhone={facts.teamPhone} />}
      >
        {body}
      </StaffPage>,
    );
  }
  const thin = cx.session?.thin === true;
  return draw(
    // The tab of a client's page says nothing to whoever looks along.
    <ClientPage
      {...frame}
      {...signedInOf(cx, path)}
      title="Omtafel"
      homeHref={thin ? accountPaths.window : paths.start}
      quickExitHref={neutralPage}
      help={help}
      foot={<ClientFoot cx={cx} path={path} thin={thin} />}
    >
      {body}
    </ClientPage>,
  );
}
