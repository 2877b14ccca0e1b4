import type { starsZh } from './stars-zh-CN.js';

/** Texts of the pages about stars, and of the check of a certificate. */
export const starsEn: typeof starsZh = {
  short: 'Stars', title: (n) => `${n}-star community service centre ${'★'.repeat(n)}`, none: 'No stars at present', noneHint: 'Once there are, the certificate is shown here.',
  noticeTitle: 'On public notice', notice: (n, points, outOf, until) => `${n} stars are to be given (${points} of ${outOf} points); on notice until ${until}.`, objecting: (phone) => `If you disagree, call ${phone} before then, or tell the street.`,
  check: 'Check a certificate', checkTitle: { valid: 'This certificate is valid', expired: 'This certificate has expired and is not valid', revoked: 'This certificate was revoked and is not valid', renewed: 'This certificate was replaced and is not valid' },
  number: 'Number', who: 'Of', rank: 'Stars', points: 'Points', pointsOf: (points, outOf) => `${points} of ${outOf}`, by: 'By', from: 'Issued', until: 'Valid until', ended: 'Ended', stars: (n) => `${n} stars`,
  unknown: 'There is no such certificate', unknownHint: 'The number is wrong, or it was not issued here. Compare it with the certificate.', all: 'Stars of this community today', askNumber: 'Number', askHint: 'On the certificate; it ends like RA-2026-0001', ask: 'Check', look: 'Stars of this community',
};
