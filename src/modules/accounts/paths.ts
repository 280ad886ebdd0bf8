export const paths = {
  signIn: '/aanmelden',
  signOut: '/afmelden',
  language: '/taal',
  draftKey: '/concept-sleutel',
} as const;
