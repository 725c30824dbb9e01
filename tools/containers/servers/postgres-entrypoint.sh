#!/bin/sh
# The part of the public image's entrypoint that docker/compose.yaml and `npm run cluster` rely on.
set -eu

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  if [ -z "${POSTGRES_PASSWORD_FILE:-}" ]; then
    POSTGRES_PASSWORD_FILE=/tmp/postgres.password
    (umask 077 && echo "$POSTGRES_PASSWORD" >"$POSTGRES_PASSWORD_FILE")
  fi
  # The arguments are words on purpose.
  # shellcheck disable=SC2086
  initdb --username="$POSTGRES_USER" --pwfile="$POSTGRES_PASSWORD_FILE" $POSTGRES_INITDB_ARGS
  echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl --options="-c listen_addresses=''" --wait start
  for script in /docker-entrypoint-initdb.d/*.sh; do if [ -e "$script" ]; then "$script"; fi; done
  pg_ctl --mode=fast --wait stop
fi
exec "$@"
