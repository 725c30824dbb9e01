#!/bin/sh
# Lays out the Chromium that prints PDFs, below /opt/chromium: the root file system of a running container is read-only, so
# nothing can be unpacked later. The npm package has a binary for x64 only; elsewhere the folder stays empty.
set -eu
target=/opt/chromium
mkdir -p "$target"
[ "$(uname -m)" = x86_64 ] || exit 0

# The package decides by environment variables what it unpacks, and unpacks to TMPDIR.
cd /app/libs/platform/pdf
TMPDIR="$target" AWS_LAMBDA_JS_RUNTIME=nodejs22.x node src/unpack/unpack-chromium.mjs

cat > "$target/fonts/fonts.conf" <<EOF
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>$target/fonts/fonts</dir>
  <cachedir>/tmp/fontconfig</cachedir>
</fontconfig>
EOF

cat > "$target/chromium-headless-shell" <<EOF
#!/bin/sh
export LD_LIBRARY_PATH=$target/al2023/lib FONTCONFIG_FILE=$target/fonts/fonts.conf
exec $target/chromium "\$@"
EOF
chmod 755 "$target/chromium-headless-shell" "$target/chromium"
chmod -R a+rX "$target"
