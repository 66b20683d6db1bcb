/** The encodings that today's browsers ask for, as they write them. */
export const BROWSERS_TAKE = "gzip, deflate, br, zstd";
