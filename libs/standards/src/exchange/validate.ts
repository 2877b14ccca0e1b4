import { expressionProblems } from './expression.js';
import { factDefinition } from './facts.js';
import { problem, type Problem } from './problem.js';
import { parseReference, placesOf, type KnownEditions } from './reference.js';
import { RuleTrial } from './rule-trial.js';
import { scoringProblems } from './scoring.js';
import { shapeProblems } from './shape.js';
import { MODALITIES, type Clause, type StandardFile } from './standard-file.js';

/**
 * Everything that keeps `json` from being imported, [] where nothing does. The structure is looked at only
 * once the shape is right. A reference to an edition that `known` does not have is checked for its form only.
 */
export function validateStandard(json: unknown, known: KnownEditions = () => undefined): Problem[] {
  const many = sizeProblems(json);
  if (many.length > 0) return many;
  const shape = shapeProblems(json);
  if (shape.length > 0) return shape;
  const standard = json as StandardFile;
  return [
    ...treeProblems(standard.clauses),
    ...clauseProblems(standard.clauses),
    ...ruleProblems(standard),
    ...entryProblems(standard),
    ...(standard.scoring ? scoringProblems(standard.scoring, new Set(standard.rules?.map((rule) => rule.id))) : []),
    ...referenceProblems(standard, known),
  ];
}

/** Far above any standard there is, and few enough to be looked through at once. */
const MOST = { clauses: 3000, parameters: 300, rules: 500, obligations: 500, catalogue: 2000, crosswalk: 6000 } as const;

function sizeProblems(json: unknown): Problem[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(MOST).flatMap(([name, max]) => {
    const list = (json as Record<string, unknown>)[name];
    return Array.isArray(list) && list.length > max ? [problem(`/${name}`, 'too-many', { name, count: list.length, max })] : [];
  });
}

function treeProblems(clauses: readonly Clause[]): Problem[] {
  const found: Problem[] = [];
  const byNumber = new Map<string, Clause>();
  clauses.forEach((clause, index) => {
    if (byNumber.has(clause.number)) found.push(problem(`/clauses/${index}/number`, 'number-duplicate', { number: clause.number }));
    else byNumber.set(clause.number, clause);
  });
  clauses.forEach(({ number, parent }, index) => {
    const path = `/clauses/${index}/parent`;
    if (parent === number) {
      found.push(problem(path, 'parent-self', { number }));
    } else if (parent !== null && !byNumber.has(parent)) {
      found.push(problem(path, 'parent-missing', { number, parent }));
    } else if (isOwnAncestor(number, byNumber)) {
      found.push(problem(path, 'parent-cycle', { number }));
    } else {
      const expected = nearestAbove(number, byNumber);
      if (parent !== expected) found.push(problem(path, 'number-not-under-parent', { number, parent: expected ?? '—' }));
    }
  });
  return found;
}

function isOwnAncestor(number: string, byNumber: ReadonlyMap<string, Clause>): boolean {
  const seen = new Set<string>();
  for (let above = byNumber.get(number)?.parent; above && !seen.has(above); above = byNumber.get(above)?.parent) {
    if (above === number) return true;
    seen.add(above);
  }
  return false;
}

/** 6.1.3.2 is under 6.1.3, or under the nearest number above it that the edition has. */
function nearestAbove(number: string, byNumber: ReadonlyMap<string, Clause>): string | null {
  for (let end = number.lastIndexOf('.'); end > 0; end = number.lastIndexOf('.', end - 1)) {
    const above = number.slice(0, end);
    if (byNumber.has(above)) return above;
  }
  return null;
}

function clauseProblems(clauses: readonly Clause[]): Problem[] {
  return clauses.flatMap((clause, index) => {
    const { number, modality, items = [] } = clause;
    const path = `/clauses/${index}`;
    const found: Problem[] = [];
    const ranks = modality.map((one) => MODALITIES.indexOf(one));
    const rising = ranks.every((rank, at) => at === 0 || rank > ranks[at - 1]!);
    if (!rising || (modality.length > 1 && modality.includes('none'))) found.push(problem(`${path}/modality`, 'modality-order', { number }));
    const labels = new Set<string>();
    items.forEach(({ label }, at) => {
      if (labels.has(label)) found.push(problem(`${path}/items/${at}/label`, 'label-duplicate', { number, label }));
      labels.add(label);
    });
    if (clause.textStatus === 'missing') {
      if (!clause.basedOn) found.push(problem(`${path}/basedOn`, 'placeholder-based-on', { number }));
      if (clause.summary) found.push(problem(`${path}/summary`, 'placeholder-holds-text', { number, name: 'summary' }));
      if (modality.length > 0) found.push(problem(`${path}/modality`, 'placeholder-holds-text', { number, name: 'modality' }));
      if (items.length > 0) found.push(problem(`${path}/items`, 'placeholder-holds-text', { number, name: 'items' }));
    }
    return found;
  });
}

function ruleProblems(standard: StandardFile): Problem[] {
  const parameters = new Set(standard.parameters?.map((parameter) => parameter.name));
  const trial = new RuleTrial(standard.parameters ?? []);
  return (standard.rules ?? []).flatMap((rule, index) => {
    const path = `/rules/${index}`;
    const unknown = rule.facts.flatMap((name, at) =>
      factDefinition(name) || parameters.has(name) ? [] : [problem(`${path}/facts/${at}`, 'fact-unknown', { name })],
    );
    if (unknown.length > 0) return unknown;
    const wrong = expressionProblems(rule, path);
    return wrong.length > 0 ? wrong : trial.problems(rule, path);
  });
}

/** Rules, obligations, catalogue entries and parameters: unique, and each at a place that exists and has text. */
function entryProblems(standard: StandardFile): Problem[] {
  const { clauses, parameters = [], rules = [], obligations = [], catalogue = [] } = standard;
  const places = placesOf(standard);
  const placeholders = new Set(clauses.filter((clause) => clause.textStatus === 'missing').map((clause) => clause.number));
  const found: Problem[] = [];
  const at = (path: string, clause: string) => {
    if (!places.has(clause)) found.push(problem(path, 'clause-unknown', { clause }));
    else if (placeholders.has(clause)) found.push(problem(path, 'clause-is-placeholder', { clause }));
  };
  const unique = (list: string, key: string, ids: readonly string[]) =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) found.push(problem(`/${list}/${index}/${key}`, 'id-duplicate', { id }));
    });

  unique('rules', 'id', rules.map((rule) => rule.id));
  rules.forEach((rule, index) => at(`/rules/${index}/clause`, rule.clause));

  unique('obligations', 'id', obligations.map((obligation) => obligation.id));
  obligations.forEach((obligation, index) => at(`/obligations/${index}/clause`, obligation.clause));

  unique('catalogue', 'code', catalogue.map((entry) => entry.code));
  catalogue.forEach(({ clause, item }, index) => {
    at(`/catalogue/${index}/clause`, clause);
    if (item !== undefined && places.has(clause) && !places.has(`${clause}/${item}`)) {
      found.push(problem(`/catalogue/${index}/item`, 'item-unknown', { clause, item }));
    }
  });

  unique('parameters', 'name', parameters.map((parameter) => parameter.name));
  parameters.forEach(({ name, clause }, index) => {
    at(`/parameters/${index}/clause`, clause);
    if (factDefinition(name)) found.push(problem(`/parameters/${index}/name`, 'parameter-is-fact', { name }));
  });
  return found;
}

function referenceProblems(standard: StandardFile, known: KnownEditions): Problem[] {
  const own = placesOf(standard);
  const found: Problem[] = [];
  const pointsSomewhere = (path: string, reference: string) => {
    const parsed = parseReference(reference);
    if (!parsed) {
      found.push(problem(path, 'reference-malformed', { reference }));
      return;
    }
    const places = parsed.code === standard.code ? own : known(parsed.code);
    if (places && !places.has(parsed.place)) found.push(problem(path, 'reference-unknown', { reference }));
  };
  standard.clauses.forEach((clause, index) => {
    if (clause.basedOn) pointsSomewhere(`/clauses/${index}/basedOn`, clause.basedOn);
  });
  (standard.crosswalk ?? []).forEach(({ clause, to }, index) => {
    if (!own.has(clause)) found.push(problem(`/crosswalk/${index}/clause`, 'clause-unknown', { clause }));
    pointsSomewhere(`/crosswalk/${index}/to`, to);
  });
  return found;
}
