import type { FieldProblem } from '../../../lib/problem';
import type { Delivery } from '../../../lib/generated/graphql';

/** What a column of one's own table can fill. */
export const OWN_FIELDS = [
  'title', 'group', 'targetGroup', 'requirement', 'constraint', 'people', 'helpedBy', 'toldTo', 'delivery', 'period', 'startsOn', 'endsOn', 'budget',
  'budgetSource', 'expectedResult', 'none',
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];
/** One column each; all others can be said by several. */
export const SINGLE: readonly OwnField[] = ['title', 'group', 'delivery', 'period', 'startsOn', 'endsOn', 'budget', 'budgetSource'];
/** What stays readable as words where it cannot be read as what it is. */
export const KEEPABLE: readonly OwnField[] = ['period', 'startsOn', 'endsOn', 'budget', 'budgetSource', 'delivery'];

export const NOTES = [
  'PEOPLE_IN_WORDS', 'KEPT_AS_WORDS', 'GROUPS_UNKNOWN', 'FROM_CATALOGUE', 'JOINED_ROWS', 'FORMULAS', 'HIDDEN_ROWS', 'TOTALS', 'REMARKS',
] as const;

export interface OwnFault extends Omit<FieldProblem, 'path'> {
  row: number;
  column: string;
  field: OwnField;
  text: string;
}

export interface OwnItem {
  row: number;
  title: string;
  group: string;
  targetGroup?: string;
  requirement?: string;
  owner: string | null;
  doneBy?: string;
  startsOn?: string | null;
  endsOn?: string | null;
  months?: number[];
  budgetFen?: number | null;
  deliveries?: Delivery[];
}

/** What the platform makes of it; `planId` once a plan was begun. */
export interface OwnAnswer {
  sheets: { name: string; hidden: boolean }[];
  sheet: string;
  headingRow: number;
  top: string[][];
  columns: { letter: string; heading: string; field: OwnField; remembered: boolean; samples: string[] }[];
  items: number;
  preview: OwnItem[];
  faults: OwnFault[];
  faultCount: number;
  notes: { code: (typeof NOTES)[number]; count: number; words: string[] }[];
  planId: string | null;
}

/** What is asked of it beyond the plan's own words; null: as the platform would have it. */
export interface OwnChoice {
  sheet: string | null;
  headingRow: number | null;
  fields: OwnField[] | null;
  keepUnread: boolean;
}
export const AS_OFFERED: OwnChoice = { sheet: null, headingRow: null, fields: null, keepUnread: false };
