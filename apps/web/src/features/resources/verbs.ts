import { inputDay } from '../../lib/dates';
import {
  EditRegisterEntryDocument, EndRegisterEntryDocument, RegisterEntryDocument, ResumeRegisterEntryDocument, VoidRegisterEntryDocument,
  type RegisterEntryFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { inWords, type Register } from './describe';
import { shownValue, valuesOf } from './values';

const reason: FieldSpec = { name: 'reason', type: 'area', rows: 2 };

/** Every column as somebody reads it: for the two versions of a conflict. */
export function shownColumns(register: Register, entry: Pick<RegisterEntryFragment, 'fromOn' | 'values' | 'references'>): Record<string, string> {
  const values = valuesOf(entry);
  return {
    fromOn: entry.fromOn,
    ...Object.fromEntries(register.columns.map((column) => [column.name, shownValue(column, values[column.name], entry.references, true)])),
  };
}

/** The verbs of the one life that all registers share, for an entry of one of them. */
export const entryVerbs = (register: Register, kind: RegisterEntryFragment['kind']): KindVerbs<RegisterEntryFragment> => ({
  kind,
  load: RegisterEntryDocument,
  pick: (data: { registerEntry: RegisterEntryFragment }) => data.registerEntry,
  verbs: {
    edit: { quiet: true, document: EditRegisterEntryDocument, initial: (entry) => shownColumns(register, entry) },
    end: {
      document: EndRegisterEntryDocument,
      says: () => t('registers.endSays'),
      fields: () => [{ name: 'untilOn', type: 'day', label: t('registers.lastDay') }, reason],
      initial: () => ({ untilOn: inputDay() }),
    },
    resume: { document: ResumeRegisterEntryDocument, says: () => t('registers.resumeSays'), fields: () => [reason] },
    void: { document: VoidRegisterEntryDocument, says: () => t('record.voidSays'), fields: () => [reason] },
  },
});

/** The columns as the fields of a conflict: label and words. */
export const shownFields = (register: Register): FieldSpec[] => [
  { name: 'fromOn', type: 'text', label: inWords(register.fromLabel) },
  ...register.columns.map((column): FieldSpec => ({ name: column.name, type: 'text', label: inWords(column.label) })),
];
