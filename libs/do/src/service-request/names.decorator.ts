import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import { cleanText, textProblem } from '#kernel';

const RULE = { min: 1, max: 100 };
const MOST = 40;

/** Names of papers: each cleaned as a text, none twice, forty at most. */
export function NamesRule(): PropertyDecorator {
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? cleanText(one) : one)) : value))(target, property);
    registerDecorator({
      name: 'names',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value: unknown) => problem(value) === null,
        defaultMessage: (args?: ValidationArguments) => JSON.stringify(problem(args?.value)),
      },
    });
  };
}

function problem(value: unknown): { code: string; params: object } | null {
  if (!Array.isArray(value)) return { code: 'REQUIRED', params: {} };
  if (value.length > MOST) return { code: 'TOO_MANY', params: { max: MOST } };
  if (new Set(value).size < value.length) return { code: 'DUPLICATE', params: {} };
  return value.map((one) => textProblem(one, RULE)).find((one) => one !== null) ?? null;
}
