#!/bin/sh
# Runs the browser of a kiosk, again and again. Its profile is in memory; of it only the kiosk's own token is kept on the
# disk, so that a cut of the power leaves nothing of a person.
#   run-kiosk.sh <origin> [folder that is kept] [more options of Chromium …]
set -eu
origin=$1
kept=${2:-/var/lib/paso-kiosk}
if [ $# -ge 2 ]; then shift 2; else shift 1; fi
memory=${RUNTIME_DIRECTORY:-${XDG_RUNTIME_DIR:?}}
profile=$memory/paso-kiosk

# What was left by a browser that was killed goes before anybody sees the screen.
fresh_profile() {
  # What speaks outlives its browser, and is dumb for the next one.
  pkill -u "$(id -u)" -x speech-dispatch || true
  rm -rf "$profile"
  mkdir -p -m 700 "$profile/home" "$profile/user/Default"
  if [ -f "$kept/Cookies" ]; then cp "$kept/Cookies" "$profile/user/Default/Cookies"; fi
}

# The token in a file of cookies, with its end.
token_in() { sqlite3 "$1" "select value, hex(encrypted_value), expires_utc from cookies"; }

# Chromium writes down even the cookies that it forgets at the next start: all but the token are taken out first.
keep_token() {
  [ -f "$profile/user/Default/Cookies" ] || return 0
  cp "$profile/user/Default/Cookies" "$profile/token"
  sqlite3 "$profile/token" "delete from cookies where name not in ('paso-kiosk', '__Host-paso-kiosk'); vacuum" || return 0
  if [ "$(sqlite3 "$profile/token" 'select count(*) from cookies')" = 0 ]; then return 0; fi
  if [ -f "$kept/Cookies" ] && [ "$(token_in "$kept/Cookies")" = "$(token_in "$profile/token")" ]; then return 0; fi
  cp "$profile/token" "$kept/Cookies.new"
  mv "$kept/Cookies.new" "$kept/Cookies"
}

# Each minute while the browser $1 runs. A cut of the power gives no time to keep the token: a new one, after a new code, is
# looked for. And no screen stays where somebody left it, on an error or on a page that is blocked: what was touched, and then
# for ten minutes not, begins again. Pages of Paso have ended long before.
watch_over() {
  began=$(date +%s)
  while sleep 60; do
    keep_token
    untouched=$(xprintidle) || continue
    if [ "$untouched" -ge 600000 ] && [ "$untouched" -lt $((($(date +%s) - began) * 1000)) ]; then kill "$1"; fi
  done
}

browser=
watcher=
end() {
  trap '' TERM INT
  if [ -n "$browser" ]; then
    kill "$watcher" 2>/dev/null || true
    kill "$browser" 2>/dev/null || true
    wait "$browser" 2>/dev/null || true
  fi
  keep_token
  rm -rf "$profile"
  exit 0
}
trap end TERM INT HUP

# Without one, Chromium neither fills the screen nor hears the first key. It has no frames, and no keys of its own.
matchbox-window-manager -use_titlebar no -kbdconfig /dev/null &

while :; do
  fresh_profile
  # One press prints one slip; a swipe does not go back; no dialog of the browser stands over the page.
  HOME=$profile/home chromium --kiosk --enable-speech-dispatcher --kiosk-printing --no-first-run --no-default-browser-check \
    --disable-session-crashed-bubble --password-store=basic --user-data-dir="$profile/user" \
    --overscroll-history-navigation=0 --disable-pinch --disable-features=Translate,MediaRouter,BackForwardCache --noerrdialogs \
    "$@" "$origin/kiosk/start" &
  browser=$!
  watch_over "$browser" &
  watcher=$!
  wait "$browser" || true
  kill "$watcher" 2>/dev/null || true
  browser=
  keep_token
  sleep 1
done
