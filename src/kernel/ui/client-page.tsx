import type { Child, FC } from 'hono/jsx';
import { HelpNow } from './help-now.tsx';
import { texts } from './messages/index.ts';
import {
  HomeLink,
  LanguageChoice,
  Menu,
  type NavItem,
  PageFrame,
  type PageProps,
  type SignedIn,
  SignOut,
} from './page-frame.tsx';
import { QuickExit } from './quick-exit.tsx';

type Props = PageProps &
  SignedIn & {
    nav: readonly NavItem[];
    /** A neutral page elsewhere, such as a weather site. */
    quickExitHref: string;
    /** Under "Nu hulp nodig?", after 112 and 113: who to call in this municipality, and the case manager. */
    help?: Child;
    /** A line beside the name of who is signed in. */
    foot?: Child;
  };

/** Page for a client (and for relatives): menu at the thumb on a phone, a way out and help always in sight. */
export const ClientPage: FC<Props> = (props) => {
  const {
    language,
    nav,
    quickExitHref,
    help,
    foot,
    signedInAs,
    profileHref,
    signOutAction,
    languageSwitch,
    homeHref = '/',
  } = props;
  const words = texts(language);
  return (
    <PageFrame
      {...props}
      bodyClass={nav.length > 0 ? 'om-client om-client--bar' : 'om-client'}
      header={
        <header class="om-site">
          <div class="om-site__in">
            <HomeLink language={language} href={homeHref} />
            <Menu language={language} items={nav} client />
            <div class="om-site__end">
              <a class="nl-link om-link" href="#hulp">
                {words.helpNow}
              </a>
              <QuickExit language={language} href={quickExitHref} />
            </div>
          </div>
        </header>
      }
      footer={
        <div class="om-foot__in">
          <HelpNow language={language}>{help}</HelpNow>
          {signedInAs || signOutAction || languageSwitch ? (
            <div class="om-row om-foot__account">
              {signedInAs ? (
                <span>
                  {words.signedInAs}{' '}
                  {profileHref ? <a href={profileHref}>{signedInAs}</a> : <strong>{signedInAs}</strong>}
                </span>
              ) : null}
              <SignOut language={language} action={signOutAction} />
              <LanguageChoice language={language} to={languageSwitch} />
              {foot}
            </div>
          ) : null}
        </div>
      }
    />
  );
};
