#!/bin/sh
# GLASSPOST_URL, GLASSPOST_KEY (a key with the scope "leases") and APP_URL come from outside.
set -eu

field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

# A number for this run alone; `wait` stands in line for one.
lease=$(curl -sS --fail-with-body "$GLASSPOST_URL/api/v1/leases" \
  -H "Authorization: Bearer $GLASSPOST_KEY" -H 'Content-Type: application/json' \
  -d '{"country":"PR","ttl":120,"wait":30}')
id=$(printf '%s' "$lease" | field id)
number=$(printf '%s' "$lease" | field number)
secret=$(printf '%s' "$lease" | field secret)
trap 'curl -sS -X DELETE "$GLASSPOST_URL/api/v1/leases/$id" -H "Authorization: Bearer $secret"' EXIT

# The application under test sends its SMS…
page=$(curl -sS "$APP_URL/start" --data-urlencode "number=$number")
session=$(printf '%s' "$page" | sed -n 's/.*name="id" value="\([^"]*\)".*/\1/p')

# …whose code is here as soon as it has come; 204 after half a minute without one.
answer=$(curl -sS --fail-with-body -H "Authorization: Bearer $secret" \
  "$GLASSPOST_URL/api/v1/leases/$id/code?wait=30&sender=Lanternfish")
code=$(printf '%s' "$answer" | sed 's/^{"code":"\([^"]*\)".*/\1/')

curl -sS "$APP_URL/finish" --data-urlencode "id=$session" --data-urlencode "code=$code" |
  grep 'You are signed up'
