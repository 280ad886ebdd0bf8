import type { LoginRefusal } from './model.ts';

export const paths = {
  signIn: '/aanmelden',
  signOut: '/afmelden',
  language: '/taal',
  draftKey: '/concept-sleutel',
  login: '/inloggen/:providerId',
  loginReturn: '/inloggen-terug',
  loginRefused: '/inloggen-lukt-niet',
  welcome: '/welkom/:linkToken',
  entering: '/welkom',
  /** Drawn by overview: what somebody sees with a link and a code. */
  window: '/raam',
  passkey: '/inloggen-sleutel',
  makePasskey: '/welkom-sleutel',
  sessionUse: '/sessie',
  sessionState: '/sessie/stand',
  sessions: '/ingelogd',
  endSessions: '/ingelogd/uitloggen',
  loginLimits: '/beheer/inloggen/duur',
  providerLogout: '/inloggen-uit',
  loginSettings: '/beheer/inloggen',
  newMapping: '/beheer/inloggen/koppeling',
  removeMapping: '/beheer/inloggen/koppelingen/:mappingId/weg',
  hat: '/organisatie',
  loginLevels: '/beheer/inloggen/niveau',
  codeLogin: '/inloggen-code',
  makeCodes: '/welkom-codes',
  accountEnd: '/beheer/accounts/einde',
  newAccount: '/beheer/accounts/nieuw',
  newOrganisation: '/beheer/organisatie',
  organisationDuty: '/beheer/organisaties/:organisationId/meldplicht',
} as const;

/** @param asked `again`: the person proves once more who it is; `rank`: with at least this level */
export function loginPath(providerId: string, asked: { again?: boolean; rank?: number } = {}): string {
  const query = [asked.again ? 'opnieuw=ja' : '', (asked.rank ?? 0) > 0 ? `niveau=${asked.rank}` : ''].filter(Boolean);
  return `/inloggen/${providerId}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}
export const organisationDutyPath = (organisationId: string): string =>
  `/beheer/organisaties/${organisationId}/meldplicht`;
export const signInAgainPath = '/aanmelden?opnieuw=ja';
export const welcomePath = (linkToken: string): string => `/welkom/${linkToken}`;
export const refusedPath = (reason: LoginRefusal): string => `${paths.loginRefused}?reden=${reason}`;
export const removeMappingPath = (mappingId: string): string => `/beheer/inloggen/koppelingen/${mappingId}/weg`;
