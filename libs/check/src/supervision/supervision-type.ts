import { registerEnumType } from '@nestjs/graphql';

/** Who supervises (9.1): from within — the community itself, the residents' supervision committee — or from outside. */
export enum SupervisionType {
  selfCheck = 'self-check',
  committee = 'committee',
  government = 'government',
  socialOrganisation = 'social-organisation',
  residents = 'residents',
  media = 'media',
  other = 'other',
}
registerEnumType(SupervisionType, { name: 'SupervisionType' });

/** `notApplicable`: there is no such thing here. */
export enum SupervisionAnswer {
  ok = 'ok',
  notOk = 'not-ok',
  notApplicable = 'not-applicable',
}
registerEnumType(SupervisionAnswer, { name: 'SupervisionAnswer' });
