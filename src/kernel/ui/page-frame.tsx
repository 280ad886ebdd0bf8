import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Language } from '../i18n/language.ts';
import { Icon, type IconName } from './icon.tsx';
import { raw } from './jsx-runtime.ts';
import { Logo } from './logo.tsx';
import { texts } from './messages/index.ts';

export type NavItem = {
  href: string;
  label: string;
  icon?: IconName;
  /** Where one is: on this page, or within what it leads to. */
  current?: 'page' | 'within';
  /** Left out of the client's bottom menu on a phone: reached through "Meer". */
  wideOnly?: boolean;
};

export type LanguageSwitch = {
  /** Where the form posts to. */
  href: string;
  /** The other language in that language: 'English'. */
  label: string;
  other: Language;
  /** Path to come back to. */
  back: string;
};

/** What every page needs. `title` of client pages is neutral: a glance at the tab says nothing. */
export type PageProps = PropsWithChildren<{
  language: Language;
  title: string;
  stylesheetHref: string;
  /** Module scripts; a page works without them. */
  scripts?: readonly string[];
  /** Shows that nothing here is real, with the way to the messages that went nowhere. */
  demo?: { readonly href: string; readonly text: string } | undefined;
  languageSwitch?: LanguageSwitch | undefined;
  /** Where the logo leads. */
  homeHref?: string;
  /** One narrow column: forms, messages. */
  narrow?: boolean;
}>;

export type SignedIn = {
  signedInAs?: string | undefined;
  /** Page about oneself, behind the name. */
  profileHref?: string;
  signOutAction?: { path: string; submission: string } | undefined;
};

type FrameProps = PageProps & { bodyClass: string; header: Child; before?: Child; footer: Child };

const product = 'Omtafel';

/** Document, skip link, header, main and footer. Kernel of ClientPage, StaffPage and PlainPage. */
export const PageFrame: FC<FrameProps> = (props) => {
  const words = texts(props.language);
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={props.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow" />
          <meta name="format-detection" content="telephone=no" />
          <title>{props.title === product ? product : `${props.title} - ${product}`}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={props.stylesheetHref} />
          {props.scripts?.map((src) => (
            <script type="module" src={src} />
          ))}
        </head>
        <body class={props.bodyClass}>
          <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
            {words.skip}
          </a>
          {props.demo ? (
            <aside class="om-demo" aria-label="Demo">
              {words.demo} <a href={props.demo.href}>{props.demo.text}</a>
            </aside>
          ) : null}
          {props.header}
          {props.before}
          <main class={props.narrow ? 'om-page om-page--narrow' : 'om-page'} id="inhoud">
            {props.children}
          </main>
          <footer class="om-foot">{props.footer}</footer>
        </body>
      </html>
    </>
  );
};

export const HomeLink: FC<{ language: Language; href: string }> = ({ language, href }) => (
  <a class="om-logo" href={href} aria-label={texts(language).home}>
    <Logo />
    <span class="om-logo__name">Omtafel</span>
  </a>
);

export const Menu: FC<{ language: Language; items: readonly NavItem[]; client?: boolean }> = ({
  language,
  items,
  client,
}) =>
  items.length === 0 ? null : (
    <nav class={client ? 'om-nav om-nav--client' : 'om-nav'} aria-label={texts(language).menu}>
      <ul>
        {items.map((item) => (
          <li class={item.wideOnly ? 'om-wide-only' : undefined}>
            <a href={item.href} aria-current={item.current === 'within' ? 'true' : item.current}>
              {item.icon ? <Icon name={item.icon} /> : null}
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** On a phone shows or hides what follows it in the header; without script, and without a second copy of the menu. */
export const MenuSwitch: FC<{ language: Language }> = ({ language }) => (
  <details class="om-menu">
    <summary>
      <Icon name="menu" />
      {texts(language).openMenu}
    </summary>
  </details>
);

export const LanguageChoice: FC<{ language: Language; to: LanguageSwitch | undefined }> = ({ to }) => {
  if (!to) return null;
  return (
    <form action={to.href} method="post">
      <input type="hidden" name="taal" value={to.other} />
      <input type="hidden" name="terug" value={to.back} />
      <button class="om-linklike" type="submit" lang={to.other}>
        {to.label}
      </button>
    </form>
  );
};

export const SignOut: FC<{ language: Language; action: SignedIn['signOutAction'] }> = ({ language, action }) =>
  action ? (
    <form action={action.path} method="post">
      <input type="hidden" name="submission" value={action.submission} />
      <button class="om-linklike" type="submit">
        {texts(language).signOut}
      </button>
    </form>
  ) : null;
