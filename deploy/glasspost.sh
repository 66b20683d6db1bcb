#!/bin/sh
# `glasspost …` in the image, whose folder a command begins in: the command line.
exec node lib/cli/main.ts "$@"
