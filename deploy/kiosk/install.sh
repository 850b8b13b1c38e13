#!/bin/sh
# Makes a plain Debian machine a kiosk of the Paso at an address. Run it as root; it may be run again.
#   sh install.sh https://paso.example
set -eu
origin=${1:-}
case $origin in
  https://*/* | http://*/*) echo "Give the address without a path, such as https://paso.example" >&2; exit 2 ;;
  https://?* | http://?*) ;;
  *) echo "Give the address of Paso: sh install.sh https://paso.example" >&2; exit 2 ;;
esac
here=$(dirname "$0")
# DESTDIR puts the files elsewhere and installs nothing: for a look at what would be there.
root=${DESTDIR:-}

if [ -z "$root" ]; then
  apt-get update
  apt-get install -y --no-install-recommends chromium speech-dispatcher speech-dispatcher-espeak-ng pulseaudio xserver-xorg xinit matchbox-window-manager xprintidle procps dbus-x11 cups-client sqlite3 fonts-noto-core fonts-noto-cjk
  # No password, no shell, no home that is kept.
  id kiosk >/dev/null 2>&1 || useradd --system --create-home --shell /usr/sbin/nologin kiosk
  usermod -aG video,input,tty kiosk
fi

put() { install -D -m "$1" "$here/$2" "$root$3"; }
put 755 run-kiosk.sh /usr/local/lib/paso-kiosk/run-kiosk.sh
for unit in paso-kiosk.service paso-kiosk-night.service paso-kiosk-night.timer; do
  put 644 "$unit" "/etc/systemd/system/$unit"
done
put 644 chromium-policy.json /etc/chromium/policies/managed/paso-kiosk.json
# A dot before a host's name means that host alone, and none below it.
sed -i "s#@ORIGIN@#$origin#g; s#@HOST@#${origin%%://*}://.${origin#*://}#" "$root/etc/chromium/policies/managed/paso-kiosk.json"
put 644 xorg-no-switch.conf /etc/X11/xorg.conf.d/paso-kiosk.conf
printf 'ORIGIN=%s\n' "$origin" > "$root/etc/paso-kiosk.conf"

# Where a printer is set up, nothing of what was printed stays in its queue.
cups=$root/etc/cups/cupsd.conf
if [ -f "$cups" ]; then
  sed -i -E '/^(PreserveJobFiles|PreserveJobHistory|PageLogFormat|ErrorPolicy|MaxJobTime)\b/d' "$cups"
  grep -v '^#' "$here/cupsd-forgets.conf" >> "$cups"
  if [ -z "$root" ]; then
    systemctl try-restart cups
    # A printer that was there before has an ErrorPolicy of its own, which goes before that of cupsd.conf.
    for printer in $(LC_ALL=C lpstat -v 2>/dev/null | sed -n 's/^device for \([^:]*\):.*/\1/p'); do
      lpadmin -p "$printer" -o printer-error-policy=abort-job
    done
  fi
fi

if [ -z "$root" ]; then
  install -d -o kiosk -g kiosk -m 700 /var/lib/paso-kiosk
  systemctl daemon-reload
  systemctl disable --now getty@tty1.service || true
  systemctl enable paso-kiosk.service paso-kiosk-night.timer
  echo "Restart the machine. Then make it a kiosk: $origin/kiosk"
fi
