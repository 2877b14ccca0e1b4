import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { DeclareStarRatingDocument, StarRatingDocument, type StarRatingFragment } from '../../lib/generated/graphql';
import { RECORDS } from '../../lib/client';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { useSending } from '../../lib/send';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Indicators } from './Indicators';
import { NextStar } from './NextStar';
import { Objections } from './Objections';
import { starRatingVerbs } from './verbs';
import { pts, standing, starsOf, starsText } from './words';

export default function StarRatingPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: StarRatingDocument, variables: { id } });
  const client = useClient();
  // waited for where the next step builds on it: until then what is on screen is a version old
  const again = async () => {
    await client.query(StarRatingDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
  };
  return (
    <Loaded data={data?.starRating.id === id ? data.starRating : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: StarRatingFragment; again: () => Promise<void> }) {
  const { can } = usePlace();
  const { certificate } = record;
  const edits = (verb: string) => mayEdit(record, verb);
  return (
    <RecordPage record={record} kind={starRatingVerbs} list="/star-ratings" onDone={() => void again()}
      tags={record.stars ? <span className="tag solid">{starsText(record.stars)}</span> : undefined}>
      <Standing record={record} />
      {certificate && (
        <Section title={t('star.certificate')} right={<Link to={`/star-ratings/${record.id}/certificate`}>{t('star.openIt')}</Link>}>
          <Facts facts={[
            { label: t('star.number'), value: certificate.number },
            { label: t('star.valid'), value: `${t('star.certFrom', { from: day(certificate.certifiedOn), until: day(certificate.validUntil) })}　${t(`star.standing.${certificate.standing}`)}` },
          ]} />
        </Section>
      )}
      {record.assessors.length > 0 && <Assessors record={record} again={again} />}
      <Indicators record={record} again={again} />
      {record.conclusion && <Section title={fieldLabel('starRating', 'conclusion')}><p className="read pre sec-p">{record.conclusion}</p></Section>}
      {(record.objections.length > 0 || record.state === 'notice') && <Objections record={record} may={edits('answer')} again={again} />}
      {(record.endReason || record.renews) && (
        <Section title={t('record.facts')}>
          <Facts facts={[
            { label: fieldLabel('starRating', 'revokedFor'), value: record.revokedFor && t(`star.breach.${record.revokedFor === 'accident' ? 'accident' : 'violation'}`) },
            { label: fieldLabel('starRating', 'endReason'), value: record.endReason, prose: true },
            { label: t('star.certificate'), value: record.renews && <Link to={recordPath(record.renews)}>{record.renews.number}</Link> },
          ]} />
        </Section>
      )}
      {!record.endedAt && record.selfTotal !== null && <NextStar record={record} />}
      <Attachments kind="starRating" recordId={record.id} files={record.attachments} onAdded={() => void again()} closed={!edits('show')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}

/** How many points, what stars they make, and each part of the table. */
function Standing({ record }: { record: StarRatingFragment }) {
  const now = standing(record);
  const next = now && [...record.levels].sort((a, b) => a.minimum - b.minimum).find(({ minimum }) => minimum > now.points);
  const sees = { first: record.firstTotal !== null, final: record.finalTotal !== null };
  return (
    <Section title={t('star.parts')}>
      <p className="star-head">
        {now ? <b>{t('star.stand', { who: now.who, points: pts(now.points), stars: starsText(starsOf(now.points, record.levels)) })}</b> : t('star.standNone')}
        {now && next && <span className="mut">　{t('star.standNext', { n: next.stars, points: pts(next.minimum - now.points) })}</span>}
      </p>
      <table className="tbl star-parts">
        <thead>
          <tr>
            <th scope="col">{t('star.part')}</th><th scope="col" className="r">{t('star.max')}</th><th scope="col" className="r">{t('star.self')}</th>
            {sees.first && <th scope="col" className="r">{t('star.first')}</th>}{sees.final && <th scope="col" className="r">{t('star.final')}</th>}
          </tr>
        </thead>
        <tbody>
          {record.parts.map((part) => (
            <tr key={part.level1}>
              <td lang="zh-CN">{part.level1}</td><td className="r mut">{pts(part.maxPoints)}</td><td className="r">{pts(part.self)}</td>
              {sees.first && <td className="r">{pts(part.first ?? 0)}</td>}{sees.final && <td className="r">{pts(part.final ?? 0)}</td>}
            </tr>
          ))}
          <tr>
            <td><b>{t('star.total')}</b></td><td className="r mut">{pts(record.outOf)}</td><td className="r"><b>{pts(record.selfTotal ?? 0)}</b></td>
            {sees.first && <td className="r"><b>{pts(record.firstTotal!)}</b></td>}{sees.final && <td className="r"><b>{pts(record.finalTotal!)}</b></td>}
          </tr>
        </tbody>
      </table>
    </Section>
  );
}

/** Who comes, what they have declared, how far they are. */
function Assessors({ record, again }: { record: StarRatingFragment; again: () => Promise<void> }) {
  const { send, problem, busy } = useSending(RECORDS);
  async function declare() {
    const done = await send(DeclareStarRatingDocument, { input: { id: record.id, expectedVersion: record.version } });
    if (done) await again();
  }
  return (
    <Section title={t('star.assessors')} count={record.visitOn ? t('star.visit', { day: day(record.visitOn) }) : ''}>
      <ul className="star-lines">
        {record.assessors.map(({ personId, name, declaredAt, handedInAt, scored }) => (
          <li key={personId}>
            <b>{name}</b>　<span className="mut">{[declaredAt ? t('star.declared', { at: dayTime(declaredAt) }) : t('star.undeclared'), handedInAt ? t('star.handedIn', { at: dayTime(handedInAt) }) : t('star.scored', { n: scored })].join('　')}</span>
          </li>
        ))}
      </ul>
      {mayEdit(record, 'declare') && (
        <div className="inplace">
          <p>{t('star.declareSays')}</p>
          {problem && <FormProblem problem={problem} shown={[]} />}
          <div className="btn-row"><Button look="primary" busy={busy} onClick={() => void declare()}>{verbText('starRating', 'declare')}</Button></div>
        </div>
      )}
    </Section>
  );
}
