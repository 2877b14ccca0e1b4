/** What an adoption moves: where editions hold, and what is planned from and judged by them. */
export const ADOPTIONS = { additionalTypenames: ['Adoption', 'Standard', 'CatalogueEntry'] };
