import { takeWithdrawal } from "#lib/opt-outs/take-opt-out.ts";

export const POST = takeWithdrawal;
