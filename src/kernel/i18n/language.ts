/** The languages of the screens. Dutch first; every text exists in both, held by the compiler. */
export type Language = 'nl' | 'en';
