import { type Acting, addDays, dayOf, readable, type RecordRef, startOfDay } from '#kernel';
import { communityById } from '#org';
import { type Clause, clauseByReference, clausesOf, type ConformityService, type RuleVerdict, type Standard, standardById } from '#standards';
import type { Pack } from './pack.entity.js';
import { PACK_FILES, packRecords } from './pack.sql.js';
import { attachmentPath, clauseFolder, packName } from './pack-paths.js';

/** An attachment, and where in the pack it stands: once, in the folder of the first clause that its record serves. */
export interface PackFile {
  id: string;
  recordId: string;
  name: string;
  /** Bytes. */
  size: number;
  sha256: string;
  evidenceOn: string | null;
  path: string;
  /** Its file is gone, or is not what it was. */
  missing: boolean;
}

export interface Evidence {
  record: RecordRef;
  /** Of the record: its promise, else its beginning; for a register from when it stands there. */
  day: string;
  /** `implements`, `evidences`, `breaches`, `restores`; empty for the action of a case. */
  roles: string[];
  files: PackFile[];
}

export interface PackClause {
  clause: Clause;
  /** 1: the highest in this pack. */
  level: number;
  isLeaf: boolean;
  /** The clause of another edition that treats the same, where this one's text is missing. */
  instead: Clause | null;
  verdicts: RuleVerdict[];
  evidence: Evidence[];
}

export interface PackContents {
  name: string;
  standard: Standard;
  /** The clause that it is of; null: the whole edition. */
  root: Clause | null;
  community: { name: string; code: string };
  author: string;
  fromDay: string;
  toDay: string;
  madeOn: string;
  /** The day of the verdicts; null where the community is not held against the edition, or the asker may not read them. */
  verdictsOn: string | null;
  clauses: PackClause[];
  /** What was read here, as permissions. */
  needs: string[];
}

type Linked = RecordRef & { clauseId: string; role: string | null; day: string };

/** Everything that goes into a pack, as whoever `by` is may read it. Null when the edition, the clause or the community is gone. */
export async function packContents(by: Acting, pack: Pack, conformity: ConformityService): Promise<PackContents | null> {
  const [standard, community, all] = await Promise.all([standardById(by, pack.standardId), communityById(by, pack.communityId), clausesOf(by, pack.standardId)]);
  const root = all.find(({ id }) => id === pack.clauseId) ?? null;
  if (!standard || !community || (pack.clauseId && !root)) return null;
  const placed = outline(all, root);
  const linked = (await by.query<Linked>(packRecords(by.kernel), [
    by.now, pack.communityId, placed.map(({ clause }) => clause.id), pack.fromDay, pack.toDay, startOfDay(pack.fromDay), startOfDay(addDays(pack.toDay, 1)),
  ])).filter((ref) => readable(by, ref));
  const files = await by.query<PackFile>(PACK_FILES, [pack.communityId, [...new Set(linked.map(({ id }) => id))]]);
  const today = dayOf(by.now);
  const verdictsOn = pack.toDay < today ? pack.toDay : today;
  const verdicts = await verdictsOf(by, conformity, pack, standard.code, verdictsOn);
  const instead = await Promise.all(placed.map(async ({ clause }) => (clause.basedOn ? clauseByReference(by, clause.basedOn) : undefined)));
  const clauses = placed.map(({ clause, level, isLeaf }, index): PackClause => ({
    clause, level, isLeaf, instead: instead[index] ?? null,
    verdicts: (verdicts ?? []).filter(({ clauseNumber }) => clauseNumber.split('/')[0] === clause.number),
    evidence: evidenceOf(linked.filter(({ clauseId }) => clauseId === clause.id)),
  }));
  putFiles(clauses, files);
  return {
    name: packName(community.name, standard.code, root?.number ?? null),
    standard, root, community, author: by.actor.name, fromDay: pack.fromDay, toDay: pack.toDay, madeOn: today,
    verdictsOn: verdicts ? verdictsOn : null, clauses,
    needs: [...new Set([...linked.map(({ kind }) => by.kernel.kinds.named(kind).readPermission), ...(verdicts ? ['conformity:read'] : [])])].sort(),
  };
}

/** The clauses below the root (or all), in order, with their depth. */
function outline(all: readonly Clause[], root: Clause | null): { clause: Clause; level: number; isLeaf: boolean }[] {
  const levels = new Map<string, number>();
  const parents = new Set(all.map(({ parentNumber }) => parentNumber));
  const placed: { clause: Clause; level: number; isLeaf: boolean }[] = [];
  for (const clause of [...all].sort((a, b) => a.position - b.position)) {
    const above = clause.parentNumber === null ? undefined : levels.get(clause.parentNumber);
    if (root && clause.id !== root.id && above === undefined) continue;
    const level = clause.id === root?.id ? 1 : (above ?? 0) + 1;
    levels.set(clause.number, level);
    placed.push({ clause, level, isLeaf: !parents.has(clause.number) });
  }
  return placed;
}

/** One line a record, with all its roles. */
function evidenceOf(linked: readonly Linked[]): Evidence[] {
  const lines = new Map<string, Evidence>();
  for (const { clauseId: _, role, day, ...record } of linked) {
    const line = lines.get(record.id) ?? { record, day, roles: [], files: [] };
    if (role !== null) line.roles.push(role);
    lines.set(record.id, line);
  }
  return [...lines.values()];
}

function putFiles(clauses: readonly PackClause[], files: readonly PackFile[]): void {
  const byRecord = new Map<string, PackFile[]>();
  for (const file of files) byRecord.set(file.recordId, [...(byRecord.get(file.recordId) ?? []), Object.assign(file, { path: '', missing: false })]);
  for (const { clause, evidence } of clauses) {
    let nth = 0;
    for (const line of evidence) {
      line.files = byRecord.get(line.record.id) ?? [];
      for (const file of line.files) {
        if (file.path === '') file.path = attachmentPath(clauseFolder(clause.number, clause.title), (nth += 1), line.record.number, file.name);
      }
    }
  }
}

/** What the rules of the edition say on a day; null where they do not hold there or may not be read. */
async function verdictsOf(by: Acting, conformity: ConformityService, pack: Pack, code: string, on: string): Promise<RuleVerdict[] | null> {
  if (!by.actor.may('conformity:read', pack)) return null;
  const { editions } = await conformity.of(by.under('conformity:read'), pack.communityId, on);
  return editions.find(({ standardCode }) => standardCode === code)?.rules ?? null;
}
