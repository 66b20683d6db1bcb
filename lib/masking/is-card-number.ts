/** The first digits of the networks' numbers, and how many digits those have. */
const networks =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}|220[0-5]\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|62\d{14,17}|6(?:011|4[4-9]\d|5\d\d)\d{12}|(?:5[0678]|6[0137])\d{14}|6[37]\d{17}|9792\d{12})$/;

/** Whether digits are a payment card's: of a network, 13 to 19, with the right check digit. */
export function isCardNumber(digits: string): boolean {
  return digits.length >= 13 && digits.length <= 19 && networks.test(digits) && isChecked(digits);
}

/** Luhn's sum. */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 0x30;
    sum += i % 2 === 0 ? value : value > 4 ? 2 * value - 9 : 2 * value;
  }
  return sum % 10 === 0;
}
