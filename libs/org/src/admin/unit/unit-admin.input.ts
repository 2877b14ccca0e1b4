import { InputType } from '@nestjs/graphql';
import { DayField, IdField, TextField, WholeField } from '#kernel';

const MOST_PEOPLE = 10_000_000;

@InputType({ isAbstract: true })
abstract class UnitFacts {
  @TextField({ max: 60 })
  name: string;

  /** Shown to residents; '' for none. */
  @TextField({ max: 40, empty: true })
  complaintPhone: string = '';

  @WholeField({ min: 0, max: MOST_PEOPLE, optional: true })
  residentPopulation: number | null;

  @WholeField({ min: 0, max: MOST_PEOPLE, optional: true })
  households: number | null;
}

@InputType()
export class AddUnitInput extends UnitFacts {
  /** A district gets streets, a street communities, a community grids. */
  @IdField()
  parentId: string;

  /** The division code, by which residents' pages are addressed: letters, figures and dashes. */
  @TextField({ max: 24 })
  code: string;
}

@InputType()
export class ChangeUnitInput extends UnitFacts {
  @IdField()
  id: string;
}

@InputType()
export class CloseUnitInput {
  @IdField()
  id: string;

  /** The first day on which it is no more; null opens it again. */
  @DayField({ optional: true })
  from: string | null = null;
}
