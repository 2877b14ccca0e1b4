import { registerEnumType } from '@nestjs/graphql';

/** Where an idea came from: staff, a resident, something on record, or what another community of the street does. */
export enum ImprovementOrigin {
  staff = 'staff',
  resident = 'resident',
  record = 'record',
  practice = 'practice',
}
registerEnumType(ImprovementOrigin, { name: 'ImprovementOrigin' });

/** Which way is better. */
export enum ImprovementDirection {
  up = 'up',
  down = 'down',
}
registerEnumType(ImprovementDirection, { name: 'ImprovementDirection' });

/** What is decided once the result is known. */
export enum ImprovementOutcome {
  standard = 'standard',
  again = 'again',
  drop = 'drop',
}
registerEnumType(ImprovementOutcome, { name: 'ImprovementOutcome' });
