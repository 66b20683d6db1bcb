/** A full number as providers write it that leave out the `+`; anything else as it is. */
export function withoutPlus(number: string): string {
  return number.replace(/^\+(?=[1-9]\d{6,14}$)/, "");
}
