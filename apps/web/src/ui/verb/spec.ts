import type { ComponentType } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { RecordKind, StepFragment } from '../../lib/generated/graphql';
import type { Option } from '../form/Field';

/** What a form holds while it is being written: text as typed, of several choices with commas between. */
export type Values = Record<string, string>;

export interface FieldSpec {
  name: string;
  type: 'text' | 'area' | 'day' | 'dayTime' | 'number' | 'person' | 'select' | 'choice' | 'choices' | 'own';
  /** Where the field belongs to another kind than the verb. */
  label?: string;
  optional?: boolean;
  options?: Option[];
  /** Options that have to be fetched; those of `options` are added where they are not among them. */
  useOptions?: () => Option[];
  hint?: string;
  /** What choosing nothing means. */
  empty?: string;
  unit?: string;
  min?: number;
  max?: number;
  rows?: number;
  /** A heading above it: of this field and those that follow. */
  part?: string;
  /** A field of its own making, where the type says so. */
  Own?: ComponentType<OwnField>;
}

export interface OwnField {
  label: string;
  value: string;
  error?: string;
  /** What is wrong with its parts, by their names. */
  inside?: Record<string, string>;
  hint?: string;
  optional?: boolean;
  onChange: (value: string) => void;
}

/** The least that a record must have for its verbs to be taken. */
export interface Actable {
  id: string;
  version: number;
  transitions: StepFragment[];
}

export interface VerbSpec<R extends Actable> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each verb has an input of its own
  document: TypedDocumentNode<any, any>;
  /** What is asked; it may follow from what was chosen so far. */
  fields?: (record: R, values: Values) => FieldSpec[];
  initial?: (record: R) => Values;
  /** Turns what was typed into the input beside id and expectedVersion; without it the values go as they are. */
  input?: (values: Values, record: R) => Record<string, unknown>;
  /** A sentence above the fields: what happens when this is done. */
  says?: (record: R) => string;
  /** What the state is spent on before this verb: the section where, or the verb to take first; and what to call it. */
  work?: { at?: string; first?: string; label: () => string };
  /** A form of its own instead of fields. */
  form?: ComponentType<{ record: R; onDone: () => void; onClose: () => void }>;
  /** An edit, which the record does not list among its doors. */
  quiet?: true;
  /** Done elsewhere on the record's page: the section to go to. */
  at?: string;
  /** Taken now and then: in the menu behind the buttons. */
  seldom?: true;
}

export interface KindVerbs<R extends Actable> {
  kind: RecordKind;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer has the name of the kind
  load: TypedDocumentNode<any, { id: string }>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  pick: (data: any) => R;
  /** The id to load by, where the record is read as a part of another. */
  loadId?: string;
  verbs: Record<string, VerbSpec<R>>;
  /** Two or three lines to decide by, shown where a decision opens away from the record's page. */
  gist?: (record: R) => { label: string; value: string }[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a registry of different kinds
export type AnyKindVerbs = KindVerbs<any>;

/** Text, trimmed, and null instead of nothing. */
export const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** Whether this person may change the record by this verb now. */
export const mayEdit = (record: { edits: readonly string[] }, verb: string): boolean => record.edits.includes(verb);
