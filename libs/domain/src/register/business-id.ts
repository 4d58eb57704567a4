/** Weights of the seven digits of a Finnish business id (Y-tunnus). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Whether a text is a business id (Y-tunnus) with a right check digit: `1234567-1`. The register of cases names the information
 * management unit by it (Tiedonhallintalaki 26 §). Source of the form: Yritys- ja yhteisötietolaki 244/2001 9 §.
 */
export function isBusinessId(text: string): boolean {
  if (!/^\d{7}-\d$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  const rest = sum % 11;
  // A rest of 1 is never given out.
  return rest !== 1 && Number(text[8]) === (rest === 0 ? 0 : 11 - rest);
}
