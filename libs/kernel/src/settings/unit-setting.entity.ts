import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '../database/columns.js';

/** One value set for a street or a community; what is not set is inherited, at last from the product's default. */
@Entity('unit_settings')
export class UnitSetting {
  @PrimaryColumn('uuid')
  unitId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('jsonb')
  value: string | number;

  @Column('uuid')
  setById: string;

  @Column(instant())
  setAt: Date;
}
