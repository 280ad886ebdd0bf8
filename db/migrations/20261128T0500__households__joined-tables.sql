-- Which tables were joined into this one is found without walking over the households of the municipality.
create index household_joined on household (tenant_id, joined_into_id) where joined_into_id is not null;
