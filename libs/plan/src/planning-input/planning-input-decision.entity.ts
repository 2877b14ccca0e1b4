import { Column, Entity } from 'typeorm';
import { instant, PlacedRow, words } from '#kernel';
import type { Text } from '#standards';

/** What became of one input in one plan, with the input as it was then. */
@Entity('planning_input_decisions')
export class PlanningInputDecision extends PlacedRow {
  @Column('uuid')
  planId: string;

  @Column('text')
  source: string;

  @Column('text')
  key: string;

  @Column('jsonb')
  title: Text;

  @Column('jsonb')
  params: Record<string, unknown>;

  @Column('uuid', { array: true })
  recordIds: string[];

  @Column('uuid', { array: true })
  clauseIds: string[];

  @Column('text')
  outcome: 'taken' | 'aside';

  /** The item, risk or objective that was made of it. */
  @Column('uuid', { nullable: true })
  targetId: string | null;

  @Column(words())
  reason: string;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Column(instant())
  decidedAt: Date;
}
