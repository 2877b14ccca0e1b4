import * as documents from '../lib/generated/hashes.js';
import { ask } from './api.js';
import type { Community } from './queries.js';

export interface Certificate {
  number: string;
  communityName: string;
  streetName: string;
  districtName: string;
  stars: number;
  points: number;
  outOf: number;
  standardCode: string;
  certifiedOn: string;
  validUntil: string;
  standing: string;
  endedOn: string | null;
}
interface Stars {
  publicStars: { current: Certificate | null; notice: { stars: number; points: number; outOf: number; until: string } | null };
  publicCommunity: Community;
}

export const stars = (code: string): Promise<Stars> => ask<Stars>(documents.PublicStars, { code });

export const starCertificate = (code: string, number: string): Promise<Certificate> =>
  ask<{ publicStarCertificate: Certificate }>(documents.PublicStarCertificate, { code, number }).then((d) => d.publicStarCertificate);
