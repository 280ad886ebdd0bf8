-- A provider names a secret that was put there for it, and no other of this process or machine: the rule of
-- `providerSecret`, said when the provider is written. A provider from before stops no upgrade.
alter table identity_provider drop constraint identity_provider_secret_at,
  add constraint identity_provider_secret_at
    check (secret_at ~ '^$|^env:OMTAFEL_SECRET_\w+$|^file:/run/secrets/[^/]+$|^file:/run/credentials/[^/]+/[^/]+$') not valid;
