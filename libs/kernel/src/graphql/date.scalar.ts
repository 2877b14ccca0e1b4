import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function day(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value) || Number.isNaN(Date.parse(value))) {
    throw new GraphQLError('A day is written YYYY-MM-DD', { extensions: { code: 'INVALID', field: 'NOT_A_DATE' } });
  }
  return value;
}

/** A calendar day in Asia/Shanghai, `2026-11-25`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : undefined),
});
