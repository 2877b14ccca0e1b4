import { registerEnumType } from '@nestjs/graphql';

/** What a community prepares for; `comprehensive` is for whatever may come. */
export enum EmergencyScenario {
  comprehensive = 'comprehensive',
  fire = 'fire',
  weather = 'weather',
  earthquake = 'earthquake',
  gas = 'gas',
  utilities = 'utilities',
  health = 'health',
  crowd = 'crowd',
  building = 'building',
  order = 'order',
  person = 'person',
  other = 'other',
}
registerEnumType(EmergencyScenario, { name: 'EmergencyScenario' });

/** The ten kinds that 8.10.2 lists, and whatever else is kept. */
export enum SupplyKind {
  lamp = 'lamp',
  whistle = 'whistle',
  escapeMask = 'escape-mask',
  multiTool = 'multi-tool',
  escapeRope = 'escape-rope',
  extinguisher = 'extinguisher',
  fireBlanket = 'fire-blanket',
  medicine = 'medicine',
  dressings = 'dressings',
  masksGloves = 'masks-gloves',
  other = 'other',
}
registerEnumType(SupplyKind, { name: 'SupplyKind' });

export enum SupplyCondition {
  good = 'good',
  worn = 'worn',
  broken = 'broken',
}
registerEnumType(SupplyCondition, { name: 'SupplyCondition' });
