import { registerEnumType } from '@nestjs/graphql';
import type { RecordKindName } from '#kernel';

/** A word for people that comes with the data. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Options = Readonly<Record<string, Label>>;

export enum ColumnType {
  text = 'text',
  longText = 'longText',
  whole = 'whole',
  decimal = 'decimal',
  /** Whole fen. */
  money = 'money',
  day = 'day',
  yesNo = 'yesNo',
  choice = 'choice',
  choices = 'choices',
  /** An entry of another register, or a record of another kind, of the same community. */
  reference = 'reference',
  /** Text that is kept sealed: a phone number. */
  personal = 'personal',
}
registerEnumType(ColumnType, { name: 'RegisterColumnType' });

/** What a column is; `max` and `min` are characters of a text, amounts of a number. */
export interface Column {
  readonly type: ColumnType;
  readonly label: Label;
  /** Whether it has to be filled in. */
  readonly required: boolean;
  /** Whether lists show it. */
  readonly inList: boolean;
  readonly unit?: Label;
  readonly min?: number;
  readonly max?: number;
  /** Digits behind the point. */
  readonly scale?: number;
  readonly options?: Options;
  /** A community may write codes of its own beside the options. */
  readonly open?: boolean;
  /** The name of the register that a reference points to. */
  readonly register?: string;
  /** Or the kind of record that it points to, where that stands in no register. */
  readonly kind?: RecordKindName;
}

interface Traits {
  readonly required?: true;
  readonly inList?: true;
  readonly unit?: Label;
  readonly min?: number;
  readonly max?: number;
}

const column = (type: ColumnType, label: Label, traits: Partial<Column>): Column => ({ type, label, required: false, inList: false, ...traits });

export const text = (label: Label, traits: Traits = {}): Column => column(ColumnType.text, label, { max: 120, ...traits });
export const longText = (label: Label, traits: Traits = {}): Column => column(ColumnType.longText, label, { max: 2000, ...traits });
export const whole = (label: Label, traits: Traits = {}): Column => column(ColumnType.whole, label, { min: 0, max: 10_000_000, ...traits });
export const decimal = (label: Label, traits: Traits = {}): Column => column(ColumnType.decimal, label, { min: 0, max: 10_000_000, scale: 2, ...traits });
/** Up to ten million yuan. */
export const money = (label: Label, traits: Traits = {}): Column => column(ColumnType.money, label, { min: 0, max: 1_000_000_000, unit: { zh: '元', en: 'yuan' }, ...traits });
export const day = (label: Label, traits: Traits = {}): Column => column(ColumnType.day, label, traits);
/** No unless said otherwise. */
export const yesNo = (label: Label, traits: Traits = {}): Column => column(ColumnType.yesNo, label, traits);
export const choice = (label: Label, options: Options, traits: Traits & { open?: true } = {}): Column => column(ColumnType.choice, label, { options, ...traits });
export const choices = (label: Label, options: Options, traits: Traits & { open?: true } = {}): Column => column(ColumnType.choices, label, { options, ...traits });
export const reference = (label: Label, register: string, traits: Traits = {}): Column => column(ColumnType.reference, label, { register, ...traits });
/** A record that a register of money or means is about, such as the planned service that is paid for. */
export const record = (label: Label, kind: RecordKindName, traits: Traits = {}): Column => column(ColumnType.reference, label, { kind, ...traits });
export const personal = (label: Label, traits: Traits = {}): Column => column(ColumnType.personal, label, { max: 40, ...traits });
