import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Acting, type Attachment, dayOf, DateScalar, fail, type Operation } from '#kernel';
import { actPublicly } from '#org';
import { PublicationKind } from './publication-kind.js';

/** A file of a publication, as anybody may fetch it while the publication is valid. */
@ObjectType()
export class PublicFile {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  mime: string;

  /** Whether there is a small picture of it. */
  @Field()
  picture: boolean;
}

/** What residents read of a publication. */
@ObjectType()
export class PublicPublication {
  @Field(() => ID)
  id: string;

  @Field(() => PublicationKind)
  publicationKind: PublicationKind;

  @Field()
  title: string;

  /** Whose accounts they are; '' of any other kind. */
  @Field()
  company: string;

  @Field()
  content: string;

  /** Which board, group or site shows it, too. */
  @Field()
  shownAt: string;

  @Field(() => DateScalar)
  validFrom: string;

  @Field(() => DateScalar, { nullable: true })
  validUntil: string | null;

  @Field(() => [PublicFile])
  files: PublicFile[];
}

const SHOWN = 100;
/** On the residents' page on the day `$2`. */
const ON_PAGE = `p.community_id = $1 AND p.state IN ('published', 'expiring') AND 'page' = ANY(p.channels)
  AND p.valid_from <= $2 AND coalesce(p.valid_until >= $2, true)`;

/** Valid today and meant for the page, the newest first, in one statement. @throws NOT_FOUND for a code that no community has */
export async function publicPublications(op: Operation, communityCode: string): Promise<PublicPublication[]> {
  const { by, community } = await actPublicly(op, communityCode, ['publication:read']);
  const rows = await by.query<PublicPublication>(
    `SELECT p.id, p.publication_kind AS "publicationKind", p.title, p.company, p.content, p.shown_at AS "shownAt", p.valid_from::text AS "validFrom", p.valid_until::text AS "validUntil",
       coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'mime', a.mime, 'picture', a.preview_sha256 IS NOT NULL) ORDER BY a.uploaded_at, a.id)
         FROM attachments a WHERE a.record_id = p.id), '[]') AS files
     FROM publications p WHERE ${ON_PAGE} ORDER BY p.valid_from DESC, p.id DESC LIMIT ${SHOWN}`,
    [community.id, dayOf(by.now)],
  );
  return rows.map((row) => Object.assign(new PublicPublication(), row, { files: row.files.map((file) => Object.assign(new PublicFile(), file)) }));
}

/** A file that stands on the page today. @throws NOT_FOUND for any other */
export async function publicFile(by: Acting, communityCode: string, fileId: string): Promise<Pick<Attachment, 'sha256' | 'previewSha256' | 'mime' | 'name'>> {
  const { by: as, community } = await actPublicly(by.op, communityCode, ['publication:read']);
  const [file] = await as.query<Pick<Attachment, 'sha256' | 'previewSha256' | 'mime' | 'name'>>(
    `SELECT a.sha256, a.preview_sha256 AS "previewSha256", a.mime, a.name FROM attachments a JOIN publications p ON p.id = a.record_id
     WHERE ${ON_PAGE} AND a.id::text = $3`,
    [community.id, dayOf(as.now), fileId.toLowerCase()],
  );
  if (!file) throw fail('NOT_FOUND');
  return file;
}
