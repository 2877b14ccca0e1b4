import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { problem, type Problem } from './problem.js';
import type { StandardFile } from './standard-file.js';

const schema = JSON.parse(readFileSync(new URL('./standard.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
// CommonJS: the callable is the default export or its `default`, as the loader has it
const formats = addFormats as unknown as { default?: (to: Ajv2020) => void } & ((to: Ajv2020) => void);
(formats.default ?? formats)(ajv);
const fits = ajv.compile<StandardFile>(schema);

/** What keeps `json` from having the shape of the exchange format; one problem a place. */
export function shapeProblems(json: unknown): Problem[] {
  if (fits(json)) return [];
  const byPlace = new Map<string, Problem>();
  for (const error of fits.errors ?? []) {
    const found = fromAjv(error);
    // the branches of a oneOf come before it; the first is the one meant
    if (!byPlace.has(found.path)) byPlace.set(found.path, found);
  }
  return [...byPlace.values()];
}

function fromAjv({ instancePath: path, keyword, params }: ErrorObject): Problem {
  switch (keyword) {
    case 'required':
      return problem(`${path}/${params['missingProperty']}`, 'schema-required', { name: params['missingProperty'] as string });
    case 'additionalProperties':
      return problem(`${path}/${params['additionalProperty']}`, 'schema-unknown-property', { name: params['additionalProperty'] as string });
    case 'type':
      return problem(path, 'schema-type', { expected: String(params['type']) });
    case 'enum':
      return problem(path, 'schema-value', { expected: (params['allowedValues'] as unknown[]).map(String).join(', ') });
    case 'const':
      return problem(path, 'schema-value', { expected: String(params['allowedValue']) });
    case 'format':
      return problem(path, 'schema-format', { expected: params['format'] as string });
    case 'pattern':
      return problem(path, 'schema-format', { expected: params['pattern'] as string });
    case 'minItems':
    case 'minLength':
    case 'minimum':
      return problem(path, 'schema-too-few', { minimum: params['limit'] as number });
    default:
      return problem(path, 'schema-other', { keyword });
  }
}
