import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instant } from '#kernel';

/** From when a community keeps a register: kept and empty is none, not kept is not known. */
@Entity('kept_registers')
export class KeptRegister {
  @PrimaryColumn('uuid')
  communityId: string;

  @PrimaryColumn('text')
  register: string;

  @Column('uuid')
  streetId: string;

  @Column('uuid', { nullable: true })
  gridId: string | null;

  @Column('date')
  keptFrom: string;

  @Column('uuid', { nullable: true })
  begunById: string | null;

  @Column(instant())
  begunAt: Date;
}
