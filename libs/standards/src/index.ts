export { CatalogueEntry } from './catalogue/catalogue-entry.entity.js';
export { adoptedEntries, catalogueAt, catalogueEntryById } from './catalogue/catalogue.js';
export { Clause } from './clause/clause.entity.js';
export {
  clauseById, clauseByReference, clausesByIds, clausesInForceAt, clausesOf, searchClauses, serviceClausesAt,
} from './clause/clauses.js';
export { KeptStandards } from './command/kept-standards.js';
export { runStandards } from './command/standards-command.js';
export { type FactSource, FactSources, type Query } from './facts/fact-source.js';
export { factDefinition } from './exchange/index.js';
export { factNumbers, NUMBER_FACTS } from './facts/number-facts.js';
export { KeptRegister } from './facts/kept-register.entity.js';
export { beginKeeping, keptOn } from './facts/kept-registers.js';
export { linkChosen, linkDefaults, linkDefaultsOfAll, recordRow } from './clause-link/clause-links.js';
export { files, naming, referenceLine, spineOf, steps } from './record-page/record-page.js';
export { spineParts, type SpineParts } from './record-page/record-page.sql.js';
export { loadShippedStandards } from './standard/shipped.js';
export { Adoption } from './adoption/adoption.entity.js';
export { AdoptionService } from './adoption/adoption.service.js';
export { Standard } from './standard/standard.entity.js';
export { standardById } from './standard/standards.js';
export { type ImportReport, StandardExchangeService, STANDARD_FILE_LIMIT } from './standard/standard-exchange.service.js';
export { StandardsModule } from './standards.module.js';
export {
  COMMITTEES, type FactName, type Problem, type StandardFile, type Text, VENUE_FUNCTIONS,
} from './exchange/index.js';
export { relatedTo } from './clause/related.js';
export { scoredEdition } from './verdict/held-editions.js';
export { FactService } from './facts/fact.service.js';
export { expectedAt, type LaidOut } from './obligation/layout.js';
export { periodsOf } from './obligation/periods.js';
export { ObligationService } from './obligation/obligation.service.js';
export { type Fulfilment, type FulfilmentSource, FulfilmentSources } from './obligation/fulfilment-source.js';
export { Obligation } from './obligation/obligation.entity.js';
export { obligations } from './obligation/obligation.kind.js';
export { TextType } from './exchange/text.type.js';
export { type Facts } from './rules/index.js';
export { ConformityService } from './verdict/conformity.service.js';
export { FoundVerdict, RuleVerdict, VerdictName } from './verdict/conformity.type.js';
export { ClauseVerdictNow, clauseVerdictsNow } from './verdict/clause-verdicts.js';
export { verdictsNow } from './verdict/verdicts-now.js';
export { type SheetLanguage, StreetSheetService } from './verdict/street-sheet.js';
export { VerdictService } from './verdict/verdict.service.js';
export { shippedStandards } from './exchange/shipped.js';
