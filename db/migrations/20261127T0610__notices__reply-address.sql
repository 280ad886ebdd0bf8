-- Where the slip of a letter goes back to, and who sent the letter; no row: the slip is handed over.
create table reply_address (
  tenant_id uuid not null primary key references municipality,
  name text not null constraint reply_address_name_length check (char_length(name) between 1 and 100),
  street text not null constraint reply_address_street_length check (char_length(street) between 1 and 120),
  postcode text not null constraint reply_address_postcode_length check (char_length(postcode) between 1 and 10),
  town text not null constraint reply_address_town_length check (char_length(town) between 1 and 80),
  version integer not null default 1
);
call protect('reply_address', 'select, insert, update');
