import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A service of the catalogue, once for all editions that name its subject. */
@ObjectType()
export class CatalogueTableService {
  @Field()
  subject: string;

  /** people, convenience, safety or other. */
  @Field()
  group: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  titleEn: string | null;
}

/** What a community's plan says of one service; services of which it says nothing have no cell. */
@ObjectType()
export class CatalogueTableCell {
  @Field()
  subject: string;

  /** How many items carry it out. */
  @Field(() => Int)
  planned: number;

  /** The first of them; null when it is left out. */
  @Field(() => ID, { nullable: true })
  itemId: string | null;

  /** Why it is left out; '' when it is planned. */
  @Field()
  reason: string;
}

@ObjectType()
export class CatalogueTableRow {
  @Field(() => ID)
  communityId: string;

  @Field()
  name: string;

  /** The plan in force, else the one that is written; null when there is none for the year. */
  @Field(() => ID, { nullable: true })
  planId: string | null;

  @Field(() => String, { nullable: true })
  planState: string | null;

  @Field(() => Int, { nullable: true })
  revision: number | null;

  /** Items that carry out no service of the catalogue. */
  @Field(() => Int)
  own: number;

  @Field(() => [CatalogueTableCell])
  cells: CatalogueTableCell[];

  /** Subjects that no edition of this community names. */
  @Field(() => [String])
  notNamed: string[];
}

/** A street's communities by services of the catalogue, for a year. */
@ObjectType()
export class CatalogueTable {
  @Field(() => Int)
  year: number;

  @Field()
  street: string;

  /** By group, then in the order of the edition in force. */
  @Field(() => [CatalogueTableService])
  services: CatalogueTableService[];

  /** In the order of their codes. */
  @Field(() => [CatalogueTableRow])
  rows: CatalogueTableRow[];
}
