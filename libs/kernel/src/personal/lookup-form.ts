/**
 * The form in which a personal text is compared. Everywhere: NFKC (full-width digits become plain) without white space
 * around it. `phone`: no spaces, dashes, dots or brackets, and without the country code of China, so that
 * "+86 138-0000-0001" is "13800000001" and "+86 591 8711 1111" is "059187111111". `identity`: no spaces, and capital X.
 */
export function lookupForm(text: string, purpose: string): string {
  const plain = text.normalize('NFKC').trim();
  if (purpose === 'phone') return phoneForm(plain);
  if (purpose === 'identity') return plain.replace(/\s/g, '').toUpperCase();
  return plain;
}

const MOBILE = /^1[3-9]\d{9}$/;

function phoneForm(text: string): string {
  const bare = text.replace(/[\s().·\p{Pd}\p{Cf}]/gu, '');
  const abroad = /^(?:\+|00)86(\d+)$/.exec(bare)?.[1];
  // A landline drops the 0 of its area code behind the country code.
  if (abroad !== undefined) return MOBILE.test(abroad) || abroad.startsWith('0') ? abroad : `0${abroad}`;
  return bare.startsWith('86') && MOBILE.test(bare.slice(2)) ? bare.slice(2) : bare;
}
