/** The exchange format `standard/1`, as TypeScript; `standard.schema.json` is its contract. */

export interface Text {
  zh: string;
  en?: string;
}

export const MODALITIES = ['shall', 'shall-not', 'should', 'should-not', 'may', 'can', 'none'] as const;
/** In the order of MODALITIES, which is that of strength. */
export type Modality = (typeof MODALITIES)[number];

export type Stage = 'plan' | 'resources' | 'do' | 'check' | 'act' | 'general';

/** `missing`: a placeholder. It takes links and names the place it is based on, and holds no requirement. */
export type TextStatus = 'complete' | 'partial' | 'missing';

/** `CODE#6.2.3` (clause), `CODE#6.2.3/a` (item), `CODE#A.1/31` (row of the scored table). */
export type Reference = string;

export interface ClauseItem {
  label: string;
  summary: Text;
  modality?: Modality;
}

export interface Clause {
  number: string;
  parent: string | null;
  title?: Text | null;
  summary?: Text;
  modality: Modality[];
  stage?: Stage;
  textStatus?: TextStatus;
  basedOn?: Reference | null;
  items?: ClauseItem[];
  retention?: string | null;
  note?: Text;
}

/**
 * A figure that the edition leaves open or whose text is missing. The format does not say whether it is
 * whole or fractional, so expressions convert it: `int(name)` or `double(name)`. Null makes its rules unknown.
 */
export interface Parameter {
  name: string;
  clause: string;
  title: Text;
  value?: number | string | null;
  unit?: string | null;
}

export type RulePeriod = 'month' | 'quarter' | 'half-year' | 'year';

export interface Rule {
  id: string;
  clause: string;
  title: Text;
  modality: Modality;
  appliesWhen?: string | null;
  facts: string[];
  expression: string;
  required?: string | null;
  actual?: string | null;
  unit?: string | null;
  reading?: Text;
  period?: RulePeriod | null;
  note?: Text;
}

export type ObligationPeriod = RulePeriod | 'term' | 'set-locally';

export interface Obligation {
  id: string;
  clause: string;
  title: Text;
  modality: Modality;
  times: number;
  per: ObligationPeriod;
  each?: string | null;
  fulfilledBy?: string[];
  note?: Text;
}

export type CatalogueGroup = 'people' | 'convenience' | 'safety' | 'other';

/** Entries of two editions with one `code` are one subject, whatever their clauses. */
export interface CatalogueEntry {
  code: string;
  clause: string;
  item?: string;
  group?: CatalogueGroup;
  title: Text;
  contains?: Text[];
}

export interface Indicator {
  number: number;
  level1: string;
  level2: string;
  level3: string;
  points: number;
  summary?: Text;
  rules?: string[];
  evidence?: string[];
  sharesPointsWith?: number | null;
  note?: Text;
}

export interface Scoring {
  total: number;
  levels: { stars: number; minimum: number }[];
  validity?: string;
  reviewWindow?: string;
  indicators: Indicator[];
  groups: { level1: string; points: number; level2: { title: string; points: number }[] }[];
  revocation?: Text;
}

export type Relation = 'equal' | 'broader' | 'narrower' | 'related';

/** `broader`: the clause of this edition covers more than the place it points to. */
export interface Crosswalk {
  clause: string;
  to: Reference;
  relation: Relation;
  note?: Text;
}

export interface StandardFile {
  format: 'standard/1';
  code: string;
  title: Text;
  issuer: string;
  kind: 'local' | 'national' | 'industry' | 'group' | 'organisation';
  status?: 'draft' | 'in-force' | 'superseded' | 'withdrawn';
  publishedOn?: string | null;
  effectiveFrom?: string | null;
  supersedes?: string[];
  region?: string | null;
  clauses: Clause[];
  parameters?: Parameter[];
  rules?: Rule[];
  obligations?: Obligation[];
  catalogue?: CatalogueEntry[];
  scoring?: Scoring;
  crosswalk?: Crosswalk[];
}
