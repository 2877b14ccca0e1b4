export { CatalogueEntry } from './catalogue/catalogue-entry.entity.js';
export { adoptedEntries, catalogueAt, catalogueEntryById } from './catalogue/catalogue.js';
export { Clause } from './clause/clause.entity.js';
export { clauseById, clausesInForceAt } from './clause/clauses.js';
export { linkChosen, linkDefaults } from './clause-link/clause-links.js';
export { loadShippedStandards } from './standard/shipped.js';
export { Adoption, Standard } from './standard/standard.entity.js';
export { StandardsModule } from './standards.module.js';
export { type Problem, type StandardFile } from './exchange/index.js';
