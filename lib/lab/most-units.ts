/** No more of a template is read, in UTF-16 units: ten SMS in GSM-7. */
export const MOST_UNITS = 1600;
