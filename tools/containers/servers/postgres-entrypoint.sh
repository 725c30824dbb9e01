#!/bin/sh
# The part of the public image's entrypoint that docker/compose.yaml relies on.
set -eu

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  # The arguments are words on purpose.
  # shellcheck disable=SC2086
  initdb --username="$POSTGRES_USER" --pwfile="$POSTGRES_PASSWORD_FILE" $POSTGRES_INITDB_ARGS
  echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl --options="-c listen_addresses=''" --wait start
  for script in /docker-entrypoint-initdb.d/*.sh; do "$script"; done
  pg_ctl --mode=fast --wait stop
fi
exec "$@"
