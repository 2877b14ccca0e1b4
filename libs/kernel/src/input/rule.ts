import { registerDecorator, type ValidationArguments } from 'class-validator';
import type { FieldCode } from '../errors/field-codes.js';

export interface FieldProblem {
  code: FieldCode;
  params: object;
}

export const problem = (code: FieldCode, params: object = {}): FieldProblem => ({ code, params });

/** A field's rule: what is wrong with a value, or null. The problem travels as the validator's message. */
export function rule(name: string, find: (value: unknown, input: object) => FieldProblem | null): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown, args?: ValidationArguments) => find(value, args?.object ?? {}) === null,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(find(args?.value, args?.object ?? {})),
      },
    });
}
