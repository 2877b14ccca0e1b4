import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { type Acting, fail, invalid, phoneProblem, plainPhone, type RecordRow, Text, TextField } from '#kernel';

/** Whether whoever came is told of the progress by text message. */
@ObjectType()
export class TextsAsked {
  /** Whether it is offered here at all. */
  @Field()
  offered: boolean;

  /** The last four digits of the number; null where nobody asked for it. */
  @Field(() => String, { nullable: true })
  ending: string | null;
}

@InputType()
export class AskTextsInput {
  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 40 })
  secret: string;

  /** Where to; empty: no more. */
  @Field()
  @Text({ max: 30, empty: true })
  phone: string;
}

/** Writes down that somebody wants to be told of this one matter by text message, with the number they gave for it; '' takes it back. */
export async function askTexts(by: Acting, row: RecordRow, phone: string): Promise<void> {
  const written = plainPhone(phone);
  if (!written) {
    await by.query('DELETE FROM text_consents WHERE record_id = $1', [row.id]);
    return;
  }
  if (!by.kernel.config.SMS_URL) throw fail('UNAVAILABLE');
  const problem = phoneProblem(written);
  if (problem) throw invalid(problem);
  await by.query(
    `INSERT INTO text_consents (record_id, community_id, street_id, grid_id, phone_sealed, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (record_id) DO UPDATE SET phone_sealed = $5, asked_at = $6`,
    [row.id, row.communityId, row.streetId, row.gridId, by.kernel.personal.seal(written), by.now],
  );
}

export async function textsAsked(by: Acting, row: RecordRow): Promise<TextsAsked> {
  const offered = Boolean(by.kernel.config.SMS_URL);
  const [found] = await by.query<{ sealed: string }>('SELECT phone_sealed AS sealed FROM text_consents WHERE record_id = $1', [row.id]);
  return Object.assign(new TextsAsked(), { offered, ending: found ? by.kernel.personal.open(found.sealed).slice(-4) : null });
}
