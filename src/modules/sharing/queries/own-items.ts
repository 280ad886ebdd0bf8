/**
 * SQL for the lists of personal data: whether the item `t` is for client $2 to read, by the rule of `can` for a client.
 * What another adult keeps, and a working note of somebody else, are not.
 */
export const readByClient = (adult = 't.adult_person_id', audience = 't.audience_id'): string =>
  `exists (select from audience u where u.tenant_id = t.tenant_id and u.household_id = t.household_id and u.id = ${audience}
     and (u.author_person_id = $2 or (u.kind <> 'only-me' and (${adult} is null or ${adult} = $2))))`;

/** SQL: the audience of the item `t` as JSON, as `can` asks for it. */
export const audienceOf = (domain = 'null', adult = 't.adult_person_id', audience = 't.audience_id'): string =>
  `(select json_build_object('kind', u.kind, 'adultId', ${adult}, 'authorId', u.author_person_id, 'domain', ${domain},
    'domains', u.domains)
    from audience u where u.tenant_id = t.tenant_id and u.household_id = t.household_id and u.id = ${audience})`;
