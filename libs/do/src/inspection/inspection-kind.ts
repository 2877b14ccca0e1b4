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

/** How often one comes again. */
export enum InspectionRhythm {
  week = 'week',
  month = 'month',
  quarter = 'quarter',
  halfYear = 'half-year',
  year = 'year',
}
registerEnumType(InspectionRhythm, { name: 'InspectionRhythm' });

/** `notApplicable`: there is no such thing here. */
export enum ItemAnswer {
  ok = 'ok',
  notOk = 'not-ok',
  notApplicable = 'not-applicable',
}
registerEnumType(ItemAnswer, { name: 'ItemAnswer' });
