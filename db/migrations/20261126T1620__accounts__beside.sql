-- "Samen kijken": a professional looks at the view of a client who sits beside and typed the own code; closed after ten
-- minutes without a look.
alter table session add column beside_person_id uuid, add column beside_seen_at timestamptz,
  add foreign key (tenant_id, beside_person_id) references person (tenant_id, id),
  add constraint session_beside_is_seen check ((beside_person_id is null) = (beside_seen_at is null));
grant update (beside_person_id, beside_seen_at) on session to :app_role;
