/** Every error code the API can answer with, and the parameters it carries. The web has a text for each, in both languages. */
export interface ErrorParams {
  // who and where
  UNAUTHENTICATED: Record<string, never>;
  MUST_CHANGE_PASSWORD: Record<string, never>;
  SIGN_IN_FAILED: Record<string, never>;
  THROTTLED: { retryAfter: number };
  FORBIDDEN: Record<string, never>;
  NOT_FOUND: Record<string, never>;
  CSRF: Record<string, never>;
  // input
  INVALID: Record<string, never>;
  // a record's life
  STALE: { version: number; changes: unknown };
  WRONG_STATE: { state: string; verb: string };
  ALREADY_EXISTS: Record<string, unknown>;
  // guards of the workflows
  CLAUSE_MISSING: Record<string, never>;
  OWNER_MISSING: Record<string, never>;
  ROOT_CAUSE_MISSING: Record<string, never>;
  ACTIONS_MISSING: Record<string, never>;
  ACTIONS_OPEN: { count: number };
  CASE_NOT_ACTING: { state: string };
  CASE_NOT_PLANNING: { state: string };
  NOT_YOUR_ACTION: Record<string, never>;
  OWNS_ACTION: Record<string, never>;
  REPORTED_DONE: Record<string, never>;
  STREET_VERIFIES: Record<string, never>;
  WAITING_TIME: { until: string };
  OWN_RECORD: Record<string, never>;
  PLAN_NOT_READY: { count: number };
  PLAN_IN_FORCE: { revision: number };
  REVISION_UNDER_WAY: { id: string; revision: number };
  REVISION_IN_FORCE: Record<string, never>;
  TOO_EARLY: { from: string };
  SAFETY_MISSING: Record<string, never>;
  PLAN_FIELDS_MISSING: { fields: string[] };
  NOT_YET_HELD: { at: string };
  ALREADY_STARTED: { at: string };
  SUMMARY_MISSING: Record<string, never>;
  SAME_INVESTIGATOR: Record<string, never>;
  NOT_INVESTIGATOR: Record<string, never>;
  NOT_LAPSED: { until: string };
  CONTESTED_ALREADY: Record<string, never>;
  MINUTES_MISSING: Record<string, never>;
  FEEDBACK_MISSING: { count: number };
  TEMPLATE_EMPTY: Record<string, never>;
  NOT_MEASURABLE: { count: number };
  DUE_DAY_PAST: { on: string };
  VALUES_FROM_FACT: Record<string, never>;
  TARGET_NOT_MET: { value: number | null; target: number | null };
  TARGET_MET: { value: number | null; target: number | null };
  RISK_STILL_HIGH: { score: number };
  // units and accounts
  LAST_ADMINISTRATOR: Record<string, never>;
  OWN_ACCOUNT: Record<string, never>;
  UNITS_BELOW: { count: number };
  OPEN_RECORDS: { count: number };
  SHEET_UNREADABLE: Record<string, never>;
  SHEET_TOO_LONG: { max: number };
  SHEET_HEADER: { expected: string[] };
  SHEET_EMPTY: Record<string, never>;
  EDITION_ELSEWHERE: { count: number };
  PACKS_FULL: { max: number };
  // files
  FILE_EMPTY: Record<string, never>;
  FILE_TOO_LARGE: { limit: number };
  FILE_TYPE_REFUSED: { found: string };
  FILE_NOT_WHAT_IT_SAYS: { says: string; found: string };
  FILE_HEIC: Record<string, never>;
  FILE_LOCKED: Record<string, never>;
  FILE_DAMAGED: Record<string, never>;
  // what is asked
  UNKNOWN_DOCUMENT: Record<string, never>;
  DOCUMENT_LIMIT: { limit: string; max: number };
  // the system
  UNAVAILABLE: Record<string, never>;
  STORAGE_FULL: Record<string, never>;
  INTERNAL: Record<string, never>;
}

export type ErrorCode = keyof ErrorParams;

/** Codes a single field can carry; `params` name the limits. */
export interface FieldParams {
  REQUIRED: Record<string, never>;
  TOO_SHORT: { min: number; length: number };
  TOO_LONG: { max: number; length: number };
  CONTROL_CHARACTER: { character: string; position: number };
  NOT_TEXT: Record<string, never>;
  NOT_A_NUMBER: Record<string, never>;
  NOT_WHOLE: Record<string, never>;
  TOO_SMALL: { min: number };
  TOO_LARGE: { max: number };
  NOT_A_DATE: Record<string, never>;
  NOT_AN_ID: Record<string, never>;
  NOT_ONE_OF: { allowed: string };
  DATES_REVERSED: Record<string, never>;
  OUT_OF_YEAR: { year: number };
  IN_THE_FUTURE: Record<string, never>;
  IN_THE_PAST: Record<string, never>;
  TOO_LONG_AGO: { since: string };
  AFTER_DEADLINE: { deadline: string };
  UNKNOWN_CLAUSE: Record<string, never>;
  UNKNOWN_PERSON: Record<string, never>;
  UNKNOWN_RECORD: Record<string, never>;
  UNKNOWN_ENTRY: Record<string, never>;
  YEAR_ALREADY_PLANNED: { year: number };
  SAME_YEAR: { year: number };
  CHANGED_SINCE: { version: number };
  FIXED_HERE: Record<string, never>;
  CAUSE_CYCLE: Record<string, never>;
  CAUSE_PARENT_MISSING: Record<string, never>;
  TOO_MANY: { max: number };
  TOO_FEW: { min: number };
  PHONE_LENGTH: { length: number };
  PHONE_FORM: Record<string, never>;
  UPLOAD_EXPIRED: Record<string, never>;
  PASSWORD_WEAK: { min: number };
  PASSWORD_SAME: Record<string, never>;
  PASSWORD_WRONG: Record<string, never>;
  UNKNOWN_SETTING: Record<string, never>;
  DUPLICATE: Record<string, never>;
  UNKNOWN_REGISTER: Record<string, never>;
  UNKNOWN_COLUMN: { column: string };
  TOO_PRECISE: { scale: number };
  ABOVE_WHOLE: { max: number };
  ALREADY_IN_REGISTER: { number: string };
  AMBIGUOUS: { count: number };
  MERGED_CELL: { cells: string };
  ONLY_SPENDING: Record<string, never>;
  CODE_FORM: Record<string, never>;
  CODE_TAKEN: Record<string, never>;
  ACCOUNT_FORM: Record<string, never>;
  ACCOUNT_TAKEN: Record<string, never>;
  UNKNOWN_UNIT: Record<string, never>;
  UNKNOWN_EDITION: Record<string, never>;
  EDITION_WITHDRAWN: Record<string, never>;
  ADOPTED_ALREADY: { from: string };
  ADOPTED_UNTIL: { to: string };
  ADOPTED_FROM: { from: string };
  UNIT_CLOSED: { from: string };
  UNKNOWN_ROLE: Record<string, never>;
  ROLE_NOT_HERE: Record<string, never>;
  ROLE_ABOVE: Record<string, never>;
  ROLE_HELD: Record<string, never>;
  AFTER_END: { to: string };
  NOT_ALL_HANDED_OVER: { count: number };
  FORMULA: Record<string, never>;
  UNKNOWN_FACT: Record<string, never>;
  FACT_TYPE: { at: string; expected: string };
  FACT_IMPOSSIBLE: Record<string, never>;
  FACT_ABOVE_WHOLE: { whole: string; value: number };
  FACT_COUNTED: { register: string | null; keptFrom: string | null };
  UNKNOWN_PARAMETER: Record<string, never>;
  UNKNOWN_RULE: Record<string, never>;
  UNKNOWN_OBLIGATION: Record<string, never>;
  PERIOD_PRINTED: Record<string, never>;
  PERIOD_UNREAD: Record<string, never>;
  SAME_INVESTIGATOR: Record<string, never>;
  INPUT_TAKEN: Record<string, never>;
  FEEDBACK_GIVEN: Record<string, never>;
  AGAINST_DIRECTION: { direction: string };
  NOT_HIGHER: { level: string };
  RISK_ROSE: { score: number };
  ONLY_LOOKS_ON: Record<string, never>;
  RECURRENCE_FORM: Record<string, never>;
  NEVER_IN_YEAR: { year: number };
  NOT_THE_SUM: { sum: number };
}

export type FieldCode = keyof FieldParams;
