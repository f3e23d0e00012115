const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/**
 * Whether 18 characters are a 公民身份号码 (GB 11643—1999): 17 digits that hold a day of birth, and the check character
 * of ISO 7064 MOD 11-2 over them. Without the check, project and tender codes of 18 digits would be taken for people.
 */
export function isCitizenNumber(text: string): boolean {
  if (
    !/^[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$/.test(
      text,
    )
  )
    return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text[17]?.toUpperCase() === checkCharacters[sum % 11];
}
