import type { Child, FC } from 'hono/jsx';
import { HelpNow } from './help-now.tsx';
import { HomeLink, LanguageChoice, PageFrame, type PageProps, type SignedIn, SignOut } from './page-frame.tsx';
import { QuickExit } from './quick-exit.tsx';

type Props = PageProps & {
  /** Client pages before signing in: the way out. */
  quickExitHref?: string;
  help?: Child;
  /** On a page that may stand before somebody who is signed in. */
  signOutAction?: SignedIn['signOutAction'];
};

/** Page without a menu, in one narrow column: signing in, an error, a link from a mail. */
export const PlainPage: FC<Props> = (props) => {
  const { language, quickExitHref, help, languageSwitch, signOutAction, homeHref = '/' } = props;
  return (
    <PageFrame
      narrow
      {...props}
      bodyClass="om-client"
      header={
        <header class="om-site">
          <div class="om-site__in">
            <HomeLink language={language} href={homeHref} />
            <div class="om-site__end">
              <LanguageChoice language={language} to={languageSwitch} />
              <SignOut language={language} action={signOutAction} />
              {quickExitHref ? <QuickExit language={language} href={quickExitHref} /> : null}
            </div>
          </div>
        </header>
      }
      footer={
        <div class="om-foot__in">
          <HelpNow language={language}>{help}</HelpNow>
        </div>
      }
    />
  );
};
