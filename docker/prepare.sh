#!/bin/sh
# Makes the secrets of an installation that are missing, one file each, below docker/secrets (or the folder given).
# Run it before the first `up` and again after an upgrade: what is there stays, nats.conf follows the new version.
# The folder is closed to everybody else (700); the files in it are readable (444), since a container sees only the files
# that are mounted into it, under whichever user its image has.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
secrets=${1:-$here/secrets}
image=${NEXUS_IMAGE:-nexus:local}
docker=${DOCKER:-docker}

mkdir -p "$secrets"
secrets=$(cd "$secrets" && pwd)
chmod 700 "$secrets"

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# Writes standard input to a file that does not exist yet, whole or not at all.
keep() {
  if [ -e "$secrets/$1" ]; then cat >/dev/null; else cat >"$secrets/$1.partial" && mv "$secrets/$1.partial" "$secrets/$1"; fi
}

random | keep postgres.password
for login in owner operator identity procurement workflow billing documents; do
  case $login in
    owner) role=nexus_owner ;;
    operator) role=nexus_login ;;
    *) role=nexus_login_$login ;;
  esac
  echo "postgres://$role:$(random)@postgres:5432/nexus" | keep "database-$login.url"
done

password=$(random)
echo "requirepass $password" | keep redis.conf
# Both files come from one password: the second follows the first, also when only it was lost.
password=$(sed -n 's/^requirepass //p' "$secrets/redis.conf")
echo "redis://:$password@redis:6379" | keep redis.url

# The mail catcher, until somebody puts the URL of a mail server there.
echo 'smtp://mail:1025' | keep smtp.url

random | keep s3-access-key-id
random | keep s3-secret-access-key

"$docker" run --rm --network none --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
  --user "$(id -u):$(id -g)" --volume "$secrets:/secrets" "$image" cluster keys --out /secrets --store /data/jetstream

chmod 444 "$secrets"/*
echo "The secrets are in $secrets. Keep a copy where backups are kept."
