/** What the client wants, in own words: the goals of the story. */
export const money = 'Ik wil weten wat ik moet betalen';
export const rest = 'Ik wil weer rustig slapen';
export const work = 'Ik wil koken in een echte keuken';
export const contact = 'Ik wil mijn zus vaker zien';

/** The line of one goal on the client's own sheet. */
export const goalLine = (goal: string): RegExp => new RegExp(`^\\d+\\.\\s*${goal}`);
/** The link at the table to weigh the solutions of one goal. */
export const weighed = (goal: string): RegExp => new RegExp(`^Weeg oplossingen\\s*: ${goal}`);
