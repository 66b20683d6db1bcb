import { takeWithdrawal } from "#lib/takedowns/take-takedown.ts";

export const POST = takeWithdrawal;
