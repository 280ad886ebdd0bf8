-- A restored copy is not the installation that people know: until whoever restored it says so, nothing leaves it (mail, SMS,
-- questions to diaries and mailboxes). Written by restore and mail:release, never by the product: docs/decisions/0067.
alter table municipality add column held_since timestamptz;
comment on column municipality.held_since is 'Restored at that moment, and not released yet: nothing leaves.';
