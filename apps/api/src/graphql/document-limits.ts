import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, GraphQLError, Kind, parse, type SelectionSetNode, valueFromASTUntyped,
} from 'graphql';

/** What a document that somebody wrote by hand may ask for at most; the web app's own stay well below. */
export const DOCUMENT_LIMITS = {
  /** Operations in one request. */
  batch: 1,
  /** Words and signs. */
  tokens: 4000,
  /** Fields within fields. */
  depth: 12,
  /** Fields in all, those of fragments counted wherever they are spread. */
  fields: 600,
  aliases: 30,
  /** How often a field may come again below itself: a clause of a clause of a clause. */
  cycle: 3,
  /** Fields in all, those within the items of a page counted as often as the page is long. */
  cost: 20_000,
} as const;

/** A page whose length nobody gave is as long as the API makes it. */
const PAGE_LENGTH = 20;

export type DocumentLimit = keyof typeof DOCUMENT_LIMITS;

/** The limit that a document breaks; null when it keeps them all, and for one that cannot be read, which GraphQL refuses. */
export function brokenLimit(text: string, variables: unknown = {}): DocumentLimit | null {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens, noLocation: true });
  } catch (error) {
    return error instanceof GraphQLError && error.message.includes(`more that ${DOCUMENT_LIMITS.tokens} tokens`) ? 'tokens' : null;
  }
  const walk = new Walk(document, variables);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const broken = walk.through(definition.selectionSet, [], [], 1);
    if (broken) return broken;
  }
  return null;
}

/** Goes through what an operation would answer and stops at the first limit, so that no fragment can make it long. */
class Walk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private fields = 0;
  private aliases = 0;
  private cost = 0;

  constructor(
    document: DocumentNode,
    private readonly variables: unknown,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
    );
  }

  /** @param times how often this selection is answered at most; @param page how long the page is that it stands in */
  through({ selections }: SelectionSetNode, path: readonly string[], within: readonly string[], times: number, page = PAGE_LENGTH): DocumentLimit | null {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const broken = this.field(selection, path, within, times, page);
        if (broken) return broken;
        continue;
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(name!);
      // a fragment within itself is refused by GraphQL; spreads of nothing still cost a step
      if (!inner || (name && within.includes(name))) continue;
      if ((this.fields += 1) > DOCUMENT_LIMITS.fields) return 'fields';
      const broken = this.through(inner.selectionSet, path, name ? [...within, name] : within, times, page);
      if (broken) return broken;
    }
    return null;
  }

  private field(node: FieldNode, path: readonly string[], within: readonly string[], times: number, page: number): DocumentLimit | null {
    const { selectionSet: inner, name: { value: name } } = node;
    if ((this.fields += 1) > DOCUMENT_LIMITS.fields) return 'fields';
    if (node.alias && (this.aliases += 1) > DOCUMENT_LIMITS.aliases) return 'aliases';
    if ((this.cost += times) > DOCUMENT_LIMITS.cost) return 'cost';
    if (path.length >= DOCUMENT_LIMITS.depth) return 'depth';
    if (path.filter((above) => above === name).length >= DOCUMENT_LIMITS.cycle) return 'cycle';
    // what the schema says of itself is deep by nature; graphql-js limits it
    if (!inner || name === '__schema' || name === '__type') return null;
    return this.through(inner, [...path, name], within, name === 'items' ? times * page : times, this.pageLength(node));
  }

  /** Of `page: { limit }`, written out or given as a variable; the API refuses what is too long. */
  private pageLength({ arguments: given = [] }: FieldNode): number {
    const page = given.find((one) => one.name.value === 'page');
    const limit = page && (valueFromASTUntyped(page.value, this.variables as never) as { limit?: unknown } | null)?.limit;
    return typeof limit === 'number' && limit > 0 ? limit : PAGE_LENGTH;
  }
}
