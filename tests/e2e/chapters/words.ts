/** What the client wants, in own words: the goals of the story. */
export const money = 'Ik wil weten wat ik moet betalen';
export const rest = 'Ik wil weer rustig slapen';
export const work = 'Ik wil koken in een echte keuken';
export const contact = 'Ik wil mijn zus vaker zien';

/** The link to one goal: to change it, or to weigh its solutions. */
export const changed = (goal: string): RegExp => new RegExp(`^Verander\\s*: ${goal}`);
export const weighed = (goal: string): RegExp => new RegExp(`^Weeg oplossingen\\s*: ${goal}`);
