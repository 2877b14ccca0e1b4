import { Field, ObjectType } from '@nestjs/graphql';

/** A community as residents see it, without an account. */
@ObjectType()
export class PublicCommunity {
  /** The division code, by which the residents' pages are addressed. */
  @Field()
  code: string;

  @Field()
  name: string;

  @Field()
  streetName: string;

  /** '' where none is told. */
  @Field()
  complaintPhone: string;
}
