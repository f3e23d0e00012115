/**
 * Whether digits are a bank card's number: 16 to 19 of them, begun as UnionPay (62), Visa (4) or Mastercard (5) number
 * their cards, with the check digit of ISO/IEC 7812-1 (Luhn).
 */
export function isCardNumber(digits: string): boolean {
  if (!/^(?:62[0-9]{14,17}|[45][0-9]{15})$/.test(digits)) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
