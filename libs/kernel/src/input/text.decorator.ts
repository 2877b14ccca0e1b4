import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { cleanText, textProblem } from '../text/text.js';

export interface TextRule {
  max: number;
  min?: number;
  multiline?: boolean;
  /** Whether '' is allowed; by default a text has to be written. */
  empty?: boolean;
}

/**
 * A text from a person: Unicode-normalised, trimmed, measured in characters as people count them; control characters
 * are refused, HTML is just text. Problems carry the codes of `textProblem`.
 */
export function Text(rule: TextRule): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value, rule) : value))(target, property);
    registerDecorator({
      name: 'text',
      target: target.constructor,
      propertyName: property as string,
      constraints: [rule],
      validator: {
        validate: (value: unknown) => problem(value, rule) === null,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(problem(args?.value, rule)),
      },
    });
  };
}

function problem(value: unknown, rule: TextRule): { code: string; params: object } | null {
  if (rule.empty && value === '') return null;
  return textProblem(value, { min: rule.min ?? 1, ...rule });
}
