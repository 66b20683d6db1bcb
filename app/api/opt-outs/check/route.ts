import { takeCheck } from "#lib/opt-outs/take-opt-out.ts";

export const POST = takeCheck;
