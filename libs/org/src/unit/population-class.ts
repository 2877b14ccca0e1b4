import { registerEnumType } from '@nestjs/graphql';

/** Communities of like size, told apart where the standards ask for more: at 3,000, 6,000 and 9,000 residents (draft 6.1.2, 6.3.1). */
export enum PopulationClass {
  upTo3000 = 'upTo3000',
  upTo6000 = 'upTo6000',
  upTo9000 = 'upTo9000',
  above9000 = 'above9000',
}
registerEnumType(PopulationClass, { name: 'PopulationClass' });

/** Null where residents are not known: then it is like no other. */
export function populationClass(residents: number | null): PopulationClass | null {
  if (!residents) return null;
  if (residents <= 3000) return PopulationClass.upTo3000;
  if (residents <= 6000) return PopulationClass.upTo6000;
  return residents <= 9000 ? PopulationClass.upTo9000 : PopulationClass.above9000;
}
