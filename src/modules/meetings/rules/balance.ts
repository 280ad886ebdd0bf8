/** Sides of a table, as the balance counts them. */
export const sides = ['client', 'network', 'professional'] as const;
export type Side = (typeof sides)[number];

export const sideOf = (person: { readonly client: boolean; readonly kind: 'resident' | 'staff' | 'network' }): Side =>
  person.client ? 'client' : person.kind === 'staff' ? 'professional' : 'network';

/** Per side its share of all turns, in whole percents that make a hundred together; null before anybody was counted. */
export function sharesOf(turns: readonly { readonly side: Side }[]): Readonly<Record<Side, number>> | null {
  if (turns.length === 0) return null;
  const count = (side: Side) => turns.filter((turn) => turn.side === side).length;
  const client = Math.round((100 * count('client')) / turns.length);
  const network = Math.round((100 * count('network')) / turns.length);
  return { client, network, professional: 100 - client - network };
}
