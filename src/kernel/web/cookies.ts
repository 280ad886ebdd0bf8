/** Cookies of ours. On TLS the session's name starts with `__Host-`, so that no other site of the domain can set it. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-omtafel' : 'omtafel');
/** Ties a sign-in that goes by way of another site to the browser that began it. */
export const loginCookie = (secure: boolean): string => (secure ? '__Host-omtafel-inloggen' : 'omtafel-inloggen');
/** Person and page at which a session was over. */
export const returnCookie = (secure: boolean): string => (secure ? '__Host-omtafel-terug' : 'omtafel-terug');
/** Ties setting up an account to the browser in which a link was used. */
export const entryCookie = (secure: boolean): string => (secure ? '__Host-omtafel-welkom' : 'omtafel-welkom');
/** A phone or screen at the table of one meeting: sees that and nothing else, also beside somebody who is signed in. */
export const tableCookie = (secure: boolean): string => (secure ? '__Host-omtafel-tafel' : 'omtafel-tafel');
export const languageCookie = (secure: boolean): string => (secure ? '__Host-taal' : 'taal');
/** The form before this page did something: the page says so, once. Holds nothing. */
export const savedCookie = (secure: boolean): string => (secure ? '__Host-omtafel-bewaard' : 'omtafel-bewaard');

/** The value of one cookie of the request, or ''. */
export function readCookie(header: string | null, name: string): string {
  for (const part of (header ?? '').split(';')) {
    const [key = '', ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return '';
}

/** A cookie that scripts cannot read and that other sites' forms do not send. `maxAge` in seconds; 0 removes it. */
export function writeCookie(name: string, value: string, options: { secure: boolean; maxAge?: number }): string {
  const age = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}${age}`;
}
