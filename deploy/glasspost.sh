#!/bin/sh
# `glasspost …` in the image: the command line.
exec node /app/lib/cli/main.ts "$@"
