import { type CatalogueEntry, type Clause, MODALITIES, type Modality, type Obligation, type Rule, type StandardFile, type Text } from '../exchange/index.js';
import { type Figure, figuresOf, namedOnlyIn } from './figures.js';
import { itemChanges, type ItemChange } from './items.js';
import { type Link, linksBetween } from './links.js';
import { clauseOf, type Pair, pairsOf } from './pairs.js';

/** `unseen`: the text of one side is missing there, so that nothing can be said. */
export type Change = 'same' | 'changed' | 'added' | 'gone' | 'unseen';

export interface RuleChange extends Pair<Rule> {
  figures: Figure[];
  /** Rooms, supplies, committees that only one side names. */
  namedBefore: Text[];
  namedAfter: Text[];
}

/** One subject in two editions. */
export interface ComparedRow {
  change: Change;
  before: string | null;
  /** Where the later edition treats it; several where it was split or moved. */
  after: readonly { number: string; items: string[]; relation: Link['relation'] }[];
  notes: Text[];
  /** Null where it is the same. */
  modality: { before: Modality[]; after: Modality[] } | null;
  rules: RuleChange[];
  obligations: Pair<Obligation>[];
  items: ItemChange[];
  services: { change: 'added' | 'gone'; title: Text }[];
}

/**
 * Two editions subject by subject, in the order of the earlier one; what only the later has stands after what comes
 * before it there. Matched by what the files say of each other, never by number.
 */
export function compareEditions(before: StandardFile, after: StandardFile): ComparedRow[] {
  return new Comparison(before, after).rows();
}

class Comparison {
  private readonly links: Link[];
  private readonly old: ReadonlyMap<string, Clause>;
  private readonly young: ReadonlyMap<string, Clause>;
  private readonly rules: Pair<Rule>[];
  private readonly obligations: Pair<Obligation>[];

  constructor(
    private readonly before: StandardFile,
    private readonly after: StandardFile,
  ) {
    this.links = linksBetween(before, after);
    this.old = new Map(before.clauses.map((clause) => [clause.number, clause]));
    this.young = new Map(after.clauses.map((clause) => [clause.number, clause]));
    const related = (a: string, b: string): boolean => this.links.some((link) => link.before === a && link.after === b);
    this.rules = pairsOf(before.rules ?? [], after.rules ?? [], related);
    this.obligations = pairsOf(before.obligations ?? [], after.obligations ?? [], related);
  }

  rows(): ComparedRow[] {
    const claimed = new Set<string>();
    const rows = this.before.clauses.filter((clause) => this.isCompared(clause, 'before')).map((clause) => this.row(clause, claimed));
    for (const clause of this.after.clauses) {
      const linked = this.links.some((link) => link.after === clause.number);
      if (linked || clause.textStatus === 'missing' || !this.isCompared(clause, 'after')) continue;
      const place = rows.findLastIndex((row) => row.after.some(({ number }) => this.position(number) < this.position(clause.number)));
      rows.splice(place + 1, 0, this.added(clause));
    }
    return rows;
  }

  /** Headings are not, nor what is told by its parts. */
  private isCompared(clause: Clause, side: 'before' | 'after'): boolean {
    if (!states(clause)) return false;
    if (this.links.some((link) => link[side] === clause.number)) return true;
    return !this.links.some((link) => link[side].startsWith(`${clause.number}.`));
  }

  private row(clause: Clause, claimed: Set<string>): ComparedRow {
    const links = this.links.filter((link) => link.before === clause.number);
    const seen = links.filter((link) => link.relation !== 'unseen' && this.young.get(link.after)?.textStatus !== 'missing');
    const targets = [...new Set(seen.map((link) => link.after))].map((number) => this.young.get(number)!).filter(Boolean);
    if (clause.textStatus === 'missing' || (links.length > 0 && targets.length === 0)) return this.bare(clause, 'unseen', links);
    if (targets.length === 0) return this.bare(clause, this.isUnseen(clause, this.old, 'before') ? 'unseen' : 'gone', links);
    const whole = seen.filter((link) => !link.beforeItem && !link.afterItem).map((link) => this.young.get(link.after)!);
    const detail = {
      modality: modalityChange(clause, whole),
      ...this.entries(clause, targets, claimed),
      items: itemChanges(clause, whole, seen),
      services: this.services(clause, targets),
    };
    const differs = detail.modality || [detail.rules, detail.obligations, detail.services].some((list) => list.length > 0);
    const same = seen.some((link) => link.relation === 'equal' && !link.beforeItem && !link.afterItem) && !differs;
    // places that the files call equal are worded anew, not changed
    return { ...this.bare(clause, same ? 'same' : 'changed', seen), ...detail, items: same ? [] : detail.items };
  }

  /** A row without any difference told. What goes or is new as a whole brings its figures with it. */
  private bare(clause: Clause, change: Change, links: readonly Link[]): ComparedRow {
    const none = { modality: null, items: [], services: [] };
    const rules = change === 'gone' ? this.rules.filter(({ before }) => before && clauseOf(before) === clause.number) : [];
    const obligations = change === 'gone' ? this.obligations.filter(({ before }) => before && clauseOf(before) === clause.number) : [];
    const after = [...new Set(links.map((link) => link.after))].map((number) => {
      const to = links.filter((link) => link.after === number);
      const relation = to.find((link) => link.relation === 'equal')?.relation ?? to[0]!.relation;
      return { number, items: [...new Set(to.flatMap((link) => link.afterItem ?? []))], relation };
    });
    const notes = links.flatMap((link) => link.note ?? []);
    return { change, before: clause.number, after, notes, rules: rules.map((pair) => this.ruleChange(pair)), obligations, ...none };
  }

  private added(clause: Clause): ComparedRow {
    const unseen = this.isUnseen(clause, this.young, 'after');
    const rules = this.rules.filter(({ before, after }) => !before && clauseOf(after!) === clause.number);
    const obligations = this.obligations.filter(({ before, after }) => !before && clauseOf(after!) === clause.number);
    return {
      change: unseen ? 'unseen' : 'added', before: null, after: [{ number: clause.number, items: [], relation: 'related' }], notes: [], modality: null,
      rules: rules.map((pair) => this.ruleChange(pair)), obligations, items: [],
      services: (this.after.catalogue ?? []).filter((entry) => entry.clause === clause.number).map(({ title }) => ({ change: 'added', title })),
    };
  }

  /** Whether the nearest place above that the editions share is one whose text has gaps on the other side. */
  private isUnseen(clause: Clause, own: ReadonlyMap<string, Clause>, side: 'before' | 'after'): boolean {
    const other = side === 'before' ? this.young : this.old;
    for (let above = clause.parent; above !== null; above = own.get(above)?.parent ?? null) {
      const links = this.links.filter((link) => link[side] === above);
      if (links.length === 0) continue;
      return links.some((link) => (other.get(side === 'before' ? link.after : link.before)?.textStatus ?? 'complete') !== 'complete');
    }
    return false;
  }

  private entries(clause: Clause, targets: readonly Clause[], claimed: Set<string>): { rules: RuleChange[]; obligations: Pair<Obligation>[] } {
    const open = targets.some((target) => target.textStatus === 'partial');
    const here = <T extends { id: string; clause: string }>(kind: string, pairs: readonly Pair<T>[], differs: (a: T, b: T) => boolean): Pair<T>[] =>
      pairs.filter(({ before, after }) => {
        if (before) return clauseOf(before) === clause.number && (after ? differs(before, after) : !open);
        const key = `${kind} ${after!.id}`;
        if (claimed.has(key) || !targets.some(({ number }) => number === clauseOf(after!))) return false;
        claimed.add(key);
        return true;
      });
    return {
      rules: here('rule', this.rules, ruleDiffers).map((pair) => this.ruleChange(pair)),
      obligations: here('obligation', this.obligations, obligationDiffers),
    };
  }

  private ruleChange(pair: Pair<Rule>): RuleChange {
    const { before, after } = pair;
    return {
      ...pair,
      figures: figuresOf(before, after, { before: this.before, after: this.after }),
      namedBefore: namedOnlyIn(before, after),
      namedAfter: namedOnlyIn(after, before),
    };
  }

  /** Services of a clause that the other edition does not name anywhere; where its text has gaps, nothing is said to be gone. */
  private services(clause: Clause, targets: readonly Clause[]): ComparedRow['services'] {
    const [old, young] = [this.before.catalogue ?? [], this.after.catalogue ?? []];
    const onlyIn = (list: readonly CatalogueEntry[], other: readonly CatalogueEntry[], numbers: readonly string[]): CatalogueEntry[] =>
      list.filter((entry) => numbers.includes(entry.clause) && !other.some(({ code }) => code === entry.code));
    const whole = targets.every(({ textStatus = 'complete' }) => textStatus === 'complete');
    const gone = whole ? onlyIn(old, young, [clause.number]) : [];
    const added = (clause.textStatus ?? 'complete') === 'complete' ? onlyIn(young, old, targets.map(({ number }) => number)) : [];
    return [...gone.map(({ title }) => ({ change: 'gone' as const, title })), ...added.map(({ title }) => ({ change: 'added' as const, title }))];
  }

  private position(number: string): number {
    return this.after.clauses.findIndex((clause) => clause.number === number);
  }
}

/** Whether it says anything of its own. */
function states({ summary, items = [], modality, textStatus }: Clause): boolean {
  return textStatus === 'missing' || Boolean(summary) || items.length > 0 || modality.some((one) => one !== 'none');
}

/** Against all places that take up the whole of it, since what was split carries its words of obligation in the parts. */
function modalityChange(clause: Clause, targets: readonly Clause[]): ComparedRow['modality'] {
  const gaps = [clause, ...targets].some(({ textStatus = 'complete' }) => textStatus !== 'complete');
  if (targets.length === 0 || gaps) return null;
  const words = (list: readonly Clause[]): Modality[] =>
    MODALITIES.filter((one) => one !== 'none' && list.some(({ modality }) => modality.includes(one)));
  const [before, after] = [words([clause]), words(targets)];
  return before.join() === after.join() ? null : { before, after };
}

function ruleDiffers(a: Rule, b: Rule): boolean {
  const told = ({ modality, appliesWhen, expression, required, period, unit }: Rule): string =>
    JSON.stringify([modality, appliesWhen ?? null, expression, required ?? null, period ?? null, unit ?? null]);
  return told(a) !== told(b);
}

function obligationDiffers(a: Obligation, b: Obligation): boolean {
  const told = ({ modality, times, per, each }: Obligation): string => JSON.stringify([modality, times, per, each ?? null]);
  return told(a) !== told(b);
}
