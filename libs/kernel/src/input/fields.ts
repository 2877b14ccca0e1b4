import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../graphql/date.scalar.js';
import { Whole } from './number.decorators.js';
import { Text, type TextRule } from './text.decorator.js';
import { Day, Moment } from './value.decorators.js';

// What an input's place is in the schema, and what may stand there, in one line. `optional`: it may be left out or null.

interface Optional { optional?: boolean }

export function IdField({ optional = false }: Optional = {}): PropertyDecorator {
  return applyDecorators(Field(() => ID, { nullable: optional }), ...(optional ? [IsOptional()] : []), IsUUID());
}

/** `empty`: what is left out is '', and may be said so. */
export function TextField({ optional = false, ...rule }: TextRule & Optional): PropertyDecorator {
  const place = optional ? { nullable: true } : rule.empty ? { defaultValue: '' } : {};
  return applyDecorators(Field(() => String, place), ...(optional ? [IsOptional()] : []), Text(rule));
}

/** A calendar day; '' is one that is left out. */
export function DayField({ optional = false }: Optional = {}): PropertyDecorator {
  return applyDecorators(Field(() => DateScalar, { nullable: optional }), Day({ optional }));
}

export function MomentField({ optional = false }: Optional = {}): PropertyDecorator {
  return applyDecorators(Field(() => Date, { nullable: optional }), Moment({ optional }));
}

export function WholeField({ optional = false, ...limits }: { min: number; max: number } & Optional): PropertyDecorator {
  return applyDecorators(Field(() => Int, { nullable: optional }), Whole({ ...limits, optional }));
}
