import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { Actor, AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import {
  ClientPage,
  JumpNav,
  Mark,
  type NavItem,
  PhoneLink,
  PlainPage,
  StaffPage,
  WhereNav,
} from '../../../kernel/ui/index.ts';
import { emergencyPaths } from '../../emergency/index.ts';
import { insightPaths } from '../../insights/index.ts';
import type { PageReply, Request } from '../../../kernel/web/route.ts';
import { readCookie, savedCookie } from '../../../kernel/web/cookies.ts';
import { draw } from '../../../kernel/ui/jsx-runtime.ts';
import { accountPaths, SessionLine } from '../../accounts/index.ts';
import { demoMailbox, NoticeLinks } from '../../notices/index.ts';
import { StandingNote } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { householdPath, paths } from '../paths.ts';

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

/** In which room of a client's menu a page of the own household lies, by the first word of its address there. */
const rooms: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['plan', 'doelen', 'afspraken', 'goed-nieuws', 'sta-ik-erachter'].map((at) => [at, paths.plan]),
  ),
  ...Object.fromEntries(['gesprekken', 'voorbereiden', 'onderwerpen', 'datums'].map((at) => [at, paths.myMeetings])),
  ...Object.fromEntries(['tafel', 'delen', 'leden', 'ja'].map((at) => [at, paths.myTable])),
};
const roomOf = (path: string): string | undefined => rooms[path.split('/')[3] ?? ''];

function navFor({ kind, onBehalfOf, duties }: Actor, language: Language, path: string): NavItem[] {
  const words = texts(language).nav;
  const item = (href: string, label: string, more: Partial<NavItem> = {}): NavItem => ({
    href,
    label,
    current: path === href ? 'page' : href === roomOf(path) ? 'within' : undefined,
    ...more,
  });
  if (onBehalfOf !== null) {
    return [
      item(paths.representedPlan, words.representedPlan, { icon: 'goal' }),
      item(paths.represented, words.represented, { icon: 'people' }),
    ];
  }
  if (kind === 'resident') {
    return [
      item(paths.plan, words.plan, { icon: 'goal' }),
      item(paths.myMeetings, words.meetings, { icon: 'calendar' }),
      item(paths.myTable, words.table, { icon: 'table' }),
      item(paths.more, words.more, { icon: 'menu' }),
    ];
  }
  if (kind === 'office') return [item(paths.office, words.office)];
  if (kind === 'network') {
    return [
      item(paths.invitations, words.tables, { icon: 'table' }),
      item(paths.represented, words.represented, { icon: 'people' }),
    ];
  }
  return [
    item(paths.week, words.week),
    item(paths.households, words.households),
    item(paths.invitations, words.invitations),
    item(paths.report, words.report),
    item(insightPaths.figures, words.figures),
    ...(duties.length > 0 ? [item(paths.office, words.office)] : []),
  ];
}

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

/** Puts a page in its frame: client, professional or nobody yet. Gives the whole document. */
export function drawPage(facts: ShellFacts, reply: PageReply, given: Cx | AnonymousCx, request: Request): string {
  const { language, actor } = given;
  const words = texts(language);
  const frame = {
    language,
    stylesheetHref: facts.stylesheetHref,
    scripts: [
      'drafts',
      ...(actor === null ? [] : ['session']),
      ...(watched(actor) && reply.bare !== true ? ['standing'] : []),
      ...(reply.scripts ?? []),
    ].map(facts.scriptHref),
    demo: facts.demo ? demoMailbox(language) : undefined,
    narrow: reply.narrow ?? false,
    languageSwitch: {
      href: accountPaths.language,
      label: words.otherLanguage,
      other: language === 'nl' ? 'en' : 'nl',
      back: request.path,
    },
  } as const;
  const help = <Telephone lead={words.helpTeam} phone={facts.teamPhone} />;
  if (actor === null || reply.bare === true) {
    return draw(
      <PlainPage {...frame} title={reply.title} quickExitHref={neutralPage} help={help}>
        {reply.body}
      </PlainPage>,
    );
  }
  const cx: Cx = { ...given, actor };
  const told = (reply.status ?? 200) === 200 ? readCookie(request.cookies, savedCookie(facts.secure)) : '';
  const body =
    told !== '' ? (
      <>
        <p role="status">
          <Mark state="done" word={happened(cx, told)} />
        </p>
        {reply.body}
      </>
    ) : (
      reply.body
    );
  const thin = cx.session?.thin === true;
  const signedIn = {
    signedInAs: actor.onBehalfOf === null ? signedInAs(cx) : words.onBehalf(fullName(actor)),
    ...(cx.session?.hats === 'chosen' || cx.session?.hats === 'to-choose' ? { profileHref: accountPaths.hat } : {}),
    signOutAction: { path: accountPaths.signOut, submission: randomUUID() },
    nav: thin ? [] : navFor(actor, language, request.path),
  };
  if (actor.kind === 'staff' || actor.kind === 'office') {
    return draw(
      <StaffPage
        {...frame}
        {...signedIn}
        title={reply.title}
        homeHref={actor.kind === 'office' ? paths.office : paths.week}
        jump={
          reply.jump === undefined ? (
            whereNav(cx, request)
          ) : (
            <JumpNav language={language} items={reply.jump.map((each) => each)} />
          )
        }
        foot={
          <>
            <p>
              <strong>{words.urgent}</strong> {words.urgentText} <PhoneLink phone={facts.teamPhone} />.
            </p>
            <StandingNote cx={cx} path={request.path} asks={emergencyPaths.still(request.path)} />
            <p>{words.watched}</p>
            <NoticeLinks language={language} staff={actor.kind === 'staff'} />
            <p>
              <SessionLine cx={cx} />
            </p>
          </>
        }
      >
        {body}
      </StaffPage>,
    );
  }
  return draw(
    // The tab of a client's page says nothing to whoever looks along.
    <ClientPage
      {...frame}
      {...signedIn}
      title="Omtafel"
      homeHref={thin ? accountPaths.window : paths.start}
      quickExitHref={neutralPage}
      help={help}
      foot={
        <>
          <StandingNote cx={cx} path={request.path} />
          {thin || actor.kind === 'resident' ? null : <NoticeLinks language={language} />}
          <SessionLine cx={cx} />
        </>
      }
    >
      {body}
    </ClientPage>,
  );
}
