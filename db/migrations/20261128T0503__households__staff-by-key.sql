-- Colleagues are found without walking over the residents of the municipality, or over the staff of other organisations.
create index person_staff on person (tenant_id, surname_key) where kind = 'staff' and ended_at is null;
create index affiliation_organisation on affiliation (tenant_id, organisation_id);
