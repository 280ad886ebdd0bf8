import type { Child, FC } from 'hono/jsx';
import {
  HomeLink,
  LanguageChoice,
  Menu,
  MenuSwitch,
  type NavItem,
  PageFrame,
  type PageProps,
  type SignedIn,
  SignOut,
} from './page-frame.tsx';

type Props = PageProps &
  SignedIn & {
    nav: readonly NavItem[];
    /** JumpNav of a long page, under the header. */
    jump?: Child;
    /** The urgent route and what is watched; on every staff page. */
    foot?: Child;
  };

/** Page for a professional: dense, everything on one page. */
export const StaffPage: FC<Props> = (props) => {
  const { language, nav, jump, foot, signedInAs, profileHref, signOutAction, languageSwitch, homeHref = '/' } = props;
  return (
    <PageFrame
      {...props}
      bodyClass="om-staff"
      before={jump}
      header={
        <header class="om-site">
          <div class="om-site__in">
            <HomeLink language={language} href={homeHref} />
            <MenuSwitch language={language} />
            <Menu language={language} items={nav} />
            <div class="om-site__end">
              {signedInAs ? (
                profileHref ? (
                  <a class="nl-link om-link" href={profileHref}>
                    {signedInAs}
                  </a>
                ) : (
                  <span class="om-quiet">{signedInAs}</span>
                )
              ) : null}
              <LanguageChoice language={language} to={languageSwitch} />
              <SignOut language={language} action={signOutAction} />
            </div>
          </div>
        </header>
      }
      footer={<div class="om-foot__in om-stack">{foot}</div>}
    />
  );
};
