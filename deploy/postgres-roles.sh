#!/bin/sh
# Makes the two roles of Omtafel in a new PostgreSQL; the image of PostgreSQL runs it once, at its first start.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$OMTAFEL_OWNER_PASSWORD" -v app_password="$OMTAFEL_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role omtafel_owner login bypassrls password :'owner_password';
create role omtafel_app login password :'app_password';
create database omtafel owner omtafel_owner encoding 'UTF8' template template0;
revoke all on database omtafel from public;
grant connect on database omtafel to omtafel_app;
alter database omtafel set log_error_verbosity = 'terse';
alter database omtafel set log_parameter_max_length = 0;
SQL
