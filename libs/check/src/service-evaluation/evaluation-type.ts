import { registerEnumType } from '@nestjs/graphql';

/** By whom it is evaluated (9.3.1): the community itself, the authority over it, a third party. */
export enum EvaluationForm {
  self = 'self',
  authority = 'authority',
  thirdParty = 'third-party',
}
registerEnumType(EvaluationForm, { name: 'EvaluationForm' });

/** Where what an evaluation draws on came from: 9.1, 9.2, the six sources of 9.3.2 a to f, and what was planned and done. */
export enum EvaluationHeading {
  supervision = 'supervision',
  complaint = 'complaint',
  government = 'government',
  survey = 'survey',
  serviceTalk = 'service-talk',
  partner = 'partner',
  media = 'media',
  thirdParty = 'third-party',
  delivery = 'delivery',
  improvement = 'improvement',
}
registerEnumType(EvaluationHeading, { name: 'EvaluationHeading' });

/** `unknown`: nothing in the period tells; it is said why. */
export enum ServiceRating {
  good = 'good',
  fair = 'fair',
  poor = 'poor',
  unknown = 'unknown',
}
registerEnumType(ServiceRating, { name: 'ServiceRating' });
