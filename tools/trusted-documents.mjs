import { createHash } from 'node:crypto';
import { formatDocument } from '@urql/core';
import { Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/** The residents' pages ask without the workplace's client, which adds `__typename` everywhere. */
const isResidents = (location) => location.startsWith('apps/web/src/public/');

/**
 * Every operation of the web app as it is sent: with the fragments that it uses, in one line.
 *
 * @param {{ location: string, document: import('graphql').DocumentNode }[]} files
 * @returns {{ name: string, hash: string, text: string }[]} by name; `hash` is the SHA-256 of the text in hex
 */
export function trustedDocuments(files) {
  const definitions = files.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const operations = files.flatMap(({ location, document }) =>
    document.definitions
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map((operation) => {
        const whole = { kind: Kind.DOCUMENT, definitions: [operation, ...used(operation, fragments)] };
        const text = stripIgnoredCharacters(print(isResidents(location) ? whole : formatDocument(whole)));
        return { name: operation.name.value, hash: createHash('sha256').update(text).digest('hex'), text };
      }),
  );
  const names = operations.map(({ name }) => name).sort();
  const twice = names.find((name, index) => name === names[index - 1]);
  if (twice) throw new Error(`Two operations are called ${twice}.`);
  return operations.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The fragments that a definition spreads, and those that they spread, in order of their names. */
function used(definition, fragments, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      const fragment = fragments.get(name.value);
      found.set(name.value, fragment);
      used(fragment, fragments, found);
    },
  });
  return [...found.values()].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
}
