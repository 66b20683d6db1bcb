import { takeTakedown } from "#lib/takedowns/take-takedown.ts";

export const POST = takeTakedown;
