import { Column, Entity } from 'typeorm';
import { PlacedRow } from '#kernel';

/** Where the treatment of a risk is carried out (5.1 c): a service item, an activity, an emergency plan. */
@Entity('risk_deliveries')
export class RiskDelivery extends PlacedRow {
  @Column('uuid')
  riskId: string;

  @Column('uuid')
  recordId: string;
}
