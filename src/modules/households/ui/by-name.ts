type Named = { readonly givenName: string } & ({ readonly id: string } | { readonly personId: string });

/** People as a field offers them for choosing: by given name, in the order they came. */
export const byName = (people: readonly Named[]): { readonly id: string; readonly name: string }[] =>
  people.map((person) => ({ id: 'id' in person ? person.id : person.personId, name: person.givenName }));
