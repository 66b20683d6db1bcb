#!/bin/sh
# Posts what gammu-smsd receives to Glasspost. See docs/providers/gammu-smsd.md. In gammu-smsdrc:
#   RunOnReceive = /usr/local/bin/gammu-smsd.sh /etc/glasspost-smsd.conf
# That file has lines `url=`, `secret=` and `spool=`: a folder that gammu's user may write.
# What can't be delivered stays there and is sent before the next message, or by running this again.
# Texts are strangers': they only ever stand in quotes, and leave as the numbers of their bytes.
set -u
umask 077
exec </dev/null

fail() {
  echo "gammu-smsd.sh: $1" >&2
  exit 1
}

[ -r "${1-}" ] || fail "the first argument must be a configuration that can be read"
url='' secret='' spool=/var/spool/gammu/glasspost
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    url=*) url=${line#url=} ;;
    secret=*) secret=${line#secret=} ;;
    spool=*) spool=${line#spool=} ;;
  esac
done <"$1"
shift
[ -n "$url" ] && [ -n "$secret" ] || fail "the configuration must have url= and secret="
mkdir -p "$spool" || fail "can't write $spool"

# HMAC-SHA256 of standard input, by hand: openssl would show the secret in the list of processes.
if [ ${#secret} -gt 64 ]; then
  key=$(printf %s "$secret" | openssl dgst -sha256 -binary | od -An -v -tx1)
else
  key=$(printf %s "$secret" | od -An -v -tx1)
fi
pad() {
  left=64
  for byte in $key; do
    printf "\\$(printf %o "$((0x$byte ^ $1))")"
    left=$((left - 1))
  done
  while [ $left -gt 0 ]; do
    printf "\\$(printf %o "$1")"
    left=$((left - 1))
  done
}
sign() {
  { pad 54; cat; } | openssl dgst -sha256 -binary |
    { pad 92; cat; } | openssl dgst -sha256 -r | cut -c1-64
}

# `&name=` and every byte of the value as %xx.
field() {
  printf '&%s=' "$1"
  printf %s "$2" | od -An -v -tx1 | tr -d '\n' | sed -e 's/ *$//' -e 's/  */%/g'
}

# Puts the texts of parts 1 to $2 together, as far as gammu knows them.
join_text() {
  part=1
  while [ $part -le "$2" ]; do
    eval "known=\${$1_${part}_TEXT+yes}"
    if [ "$known" = yes ]; then
      eval "text=\$text\$$1_${part}_TEXT"
      has_text=yes
    fi
    part=$((part + 1))
  done
}

count() {
  case $1 in
    '' | *[!0-9]* | ????*) echo 0 ;;
    *) echo "$1" ;;
  esac
}

sms_messages=$(count "${SMS_MESSAGES-}")
if [ "$sms_messages" -gt 0 ]; then
  text='' has_text=no
  join_text DECODED "$(count "${DECODED_PARTS-}")"
  [ $has_text = yes ] || join_text SMS "$sms_messages"
  number=${SMS_1_NUMBER-} device=${PHONE_ID:-gammu} sent=${SMS_1_TIMESTAMP-}
  # The same when gammu runs this again for the same message; its identifiers alone may begin anew.
  if [ $# -gt 0 ]; then
    id=$(printf '%s\n' "$device" "$*" "$sent" "$number" "$text" | openssl dgst -sha256 -r | cut -c1-32)
  else
    id=$(openssl rand -hex 16)
  fi
  file=$spool/$(date +%s)-$id
  {
    printf 'id=%s' "$id"
    field device "$device"
    field from "$number"
    field text "$text"
    field has_text "$has_text"
    field sent "$sent"
    field messages "$sms_messages"
  } >"$file.part" && mv "$file.part" "$file.sms" || fail "can't write $file"
fi

for file in "$spool"/*.sms; do
  [ -f "$file" ] || continue
  now=$(date +%s)
  signature=$({ printf '%s.' "$now"; cat "$file"; } | sign)
  status=$(curl -q --silent --show-error --max-time 20 --output /dev/null --write-out '%{http_code}' \
    --header "X-Timestamp: $now" --header "X-Signature: $signature" --data-binary "@$file" -- "$url")
  case $status in
    2??) rm -f "$file" ;;
    400 | 413 | 415 | 422)
      mv "$file" "${file%.sms}.refused"
      echo "gammu-smsd.sh: answered $status, kept as ${file%.sms}.refused" >&2
      ;;
    *) fail "answered $status: what is in $spool is sent later" ;;
  esac
done
