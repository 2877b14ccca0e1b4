import { GraphQLScalarType } from 'graphql';

/** Any JSON value: parameters of messages, values of settings, old and new values in the history. Output and input. */
export const GraphQLJSON = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });
