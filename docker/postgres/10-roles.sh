#!/bin/sh
# Runs once, on an empty data folder: the owner of the schemas, and a login for each service (docs/runbooks/postgresql.md).
# Passwords come from the URLs that the processes use, and reach psql by its input alone.
set -eu

password_of() { sed -E 's#^[a-z]+://[^:]+:([^@]+)@.*$#\1#' "/run/secrets/database-$1.url"; }

{
  echo "CREATE ROLE nexus_owner LOGIN CREATEROLE PASSWORD '$(password_of owner)';"
  echo "CREATE ROLE nexus_login LOGIN NOINHERIT PASSWORD '$(password_of operator)';"
  for service in identity procurement workflow billing documents; do
    echo "CREATE ROLE nexus_login_$service LOGIN NOINHERIT PASSWORD '$(password_of "$service")';"
  done
  echo 'CREATE DATABASE nexus OWNER nexus_owner;'
  echo 'REVOKE CONNECT ON DATABASE nexus FROM PUBLIC;'
  echo 'GRANT CONNECT ON DATABASE nexus TO nexus_owner, nexus_login;'
  for service in identity procurement workflow billing documents; do
    echo "GRANT CONNECT ON DATABASE nexus TO nexus_login_$service;"
  done
} | psql -v ON_ERROR_STOP=1 --quiet --no-psqlrc --username "$POSTGRES_USER" --dbname postgres
