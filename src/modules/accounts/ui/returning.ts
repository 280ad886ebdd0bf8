import { readCookie, returnCookie, writeCookie } from '../../../kernel/web/cookies.ts';

const ownPath = /^\/(?![/\\])[\w\-/.]*$/;

/** Where somebody goes on after signing in: the page at which the own session was over, else the beginning. */
export function returning(cookies: string, secure: boolean, personId: string): { to: string; forget: string } {
  const [was, path = ''] = readCookie(cookies, returnCookie(secure)).split(/\.(.*)/s);
  const page = readable(path);
  const to = was === personId && ownPath.test(page) ? page : '/';
  return { to, forget: writeCookie(returnCookie(secure), '', { secure, maxAge: 0 }) };
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Whether a session was over in this browser a short while ago: then the page to sign in says so. */
export const sessionIsOver = (cookies: string, secure: boolean): boolean =>
  readCookie(cookies, returnCookie(secure)) !== '';
