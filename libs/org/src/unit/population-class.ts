import { registerEnumType } from '@nestjs/graphql';

/** Communities of like size: the classes by permanent residents of the draft's Tables 1 and 2 (6.1.2, 6.3.1). */
export enum PopulationClass {
  under3000 = 'under3000',
  from3000 = 'from3000',
  from6000 = 'from6000',
}
registerEnumType(PopulationClass, { name: 'PopulationClass' });

const CLASSES: readonly { name: PopulationClass; from: number; below: number | null }[] = [
  { name: PopulationClass.under3000, from: 0, below: 3_000 },
  { name: PopulationClass.from3000, from: 3_000, below: 6_000 },
  { name: PopulationClass.from6000, from: 6_000, below: null },
];

const classOf = (residents: number): (typeof CLASSES)[number] => CLASSES.find(({ below }) => below === null || residents < below)!;

/** From how many residents, and below how many, a community is like one of so many. */
export function populationSpan(residents: number): { from: number; below: number | null } {
  return classOf(residents);
}

/** Null where residents are not known: then it is like no other. */
export function populationClass(residents: number | null): PopulationClass | null {
  return residents ? classOf(residents).name : null;
}
