import { type PopulationClass, populationClass } from '#org';
import type { UnitLine } from '../scope/unit-line.type.js';
import { PeerFigureName as Name, type PeerCommunity, type PeerFigure } from './comparison.type.js';

/** What was counted of one community in a year. */
export interface Tally {
  unitId: string;
  casesReported: number;
  casesOpen: number;
  casesLate: number;
  closed: number;
  days: number | null;
  judged: number;
  effective: number;
  complaints: number;
  requests: number;
  activitiesHeld: number;
  visitsMade: number;
  rulesJudged: number;
  rulesMet: number;
}

const COUNTED = [Name.casesReported, Name.complaints, Name.requests, Name.activitiesHeld, Name.visitsMade] as const;

/** Each community beside the median of those of like size: fair only among them. */
export function compared(units: readonly UnitLine[], tallies: readonly Tally[]): PeerCommunity[] {
  const rows = units.map((unit) => ({ unit, size: populationClass(unit.residents), figures: figuresOf(unit.residents, tallies.find(({ unitId }) => unitId === unit.id)) }));
  const medians = new Map<string, number | null>();
  const middle = (size: PopulationClass | null, name: Name): number | null => {
    const key = `${size} ${name}`;
    if (!medians.has(key)) {
      const alike = rows.filter((row) => row.size === size).flatMap(({ figures }) => figures.find((one) => one.name === name)!.value ?? []);
      medians.set(key, size === null ? null : median(alike));
    }
    return medians.get(key)!;
  };
  return rows.map((row) => ({ ...row, figures: row.figures.map((figure) => ({ ...figure, median: middle(row.size, figure.name) })) }));
}

function figuresOf(residents: number | null, tally: Tally | undefined): Omit<PeerFigure, 'median'>[] {
  const perThousand = COUNTED.map((name) => {
    const count = tally?.[name] ?? 0;
    return { name, count, value: residents ? hundredths((count / residents) * 1000) : null };
  });
  const share = (name: Name, part: number, whole: number): Omit<PeerFigure, 'median'> => ({ name, count: whole, value: whole ? part / whole : null });
  return [
    perThousand[0]!,
    share(Name.casesLate, tally?.casesLate ?? 0, tally?.casesOpen ?? 0),
    { name: Name.daysToClose, count: tally?.closed ?? 0, value: tally?.days == null ? null : Math.round(tally.days * 10) / 10 },
    share(Name.effectiveAtFirst, tally?.effective ?? 0, tally?.judged ?? 0),
    ...perThousand.slice(1),
    share(Name.rulesMet, tally?.rulesMet ?? 0, tally?.rulesJudged ?? 0),
  ];
}

/** The middle one, of an even number the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : hundredths((sorted[half - 1]! + sorted[half]!) / 2);
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
