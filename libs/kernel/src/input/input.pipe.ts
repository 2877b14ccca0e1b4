import type { PipeTransform } from '@nestjs/common';
import type { ArgumentMetadata, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { isUUID, validate, type ValidationError } from 'class-validator';
import type { FieldCode } from '../errors/field-codes.js';
import { DomainError, fail, type FieldError } from '../errors/domain-error.js';

/** Cleans and checks every input object; problems come back all at once, each at its field. */
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { metatype, type, data }: ArgumentMetadata): Promise<unknown> {
    // before the database is asked: there it would end the transaction of the fields beside it
    if (type === 'body' && typeof value === 'string' && /^id$|Id$/.test(data ?? '') && !isUUID(value)) throw fail('NOT_FOUND');
    if (type === 'custom' || value === null || typeof value !== 'object' || !isInput(metatype)) return value;
    const { input, problems } = await checked(metatype as Type<object>, value);
    if (problems.length) throw new DomainError('INVALID', {}, problems);
    return input;
  }
}

/** An input cleaned, with what is wrong with it. */
export async function checked<Input extends object>(type: Type<Input>, value: object): Promise<{ input: Input; problems: FieldError[] }> {
  const input = plainToInstance(type, value, { exposeDefaultValues: true });
  const errors = await validate(input, { forbidUnknownValues: false, whitelist: false });
  return { input, problems: errors.flatMap((error) => fieldErrors(error, '')) };
}

function isInput(metatype: Type | undefined): metatype is Type {
  return metatype !== undefined && ![String, Number, Boolean, Array, Object, Date].includes(metatype as never);
}

/** Decorators of this house put `{ code, params }` as JSON into their message; class-validator's own are named here. */
const OWN_NAMES: Record<string, FieldCode> = { isUuid: 'NOT_AN_ID', isInt: 'NOT_WHOLE', min: 'TOO_SMALL', max: 'TOO_LARGE' };

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({ path, ...read(name, message) }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function read(name: string, message: string): { code: FieldCode; params: object } {
  if (message.startsWith('{')) return JSON.parse(message) as { code: FieldCode; params: object };
  const limit = Number(/(-?\d+)\s*$/.exec(message)?.[1]);
  const code = OWN_NAMES[name] ?? 'NOT_TEXT';
  if (code === 'TOO_SMALL') return { code, params: { min: limit } };
  if (code === 'TOO_LARGE') return { code, params: { max: limit } };
  return { code, params: {} };
}
