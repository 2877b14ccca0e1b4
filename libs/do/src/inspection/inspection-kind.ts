import { registerEnumType } from '@nestjs/graphql';

/** What is looked at: signs (8.2), facilities (6.4), safety, surroundings, conduct (8.1). */
export enum InspectionKind {
  signs = 'signs',
  facilities = 'facilities',
  safety = 'safety',
  environment = 'environment',
  conduct = 'conduct',
  disasterRisk = 'disaster-risk',
  disputes = 'disputes',
}
registerEnumType(InspectionKind, { name: 'InspectionKind' });

/** `notApplicable`: there is no such thing here. */
export enum ItemAnswer {
  ok = 'ok',
  notOk = 'not-ok',
  notApplicable = 'not-applicable',
}
registerEnumType(ItemAnswer, { name: 'ItemAnswer' });
