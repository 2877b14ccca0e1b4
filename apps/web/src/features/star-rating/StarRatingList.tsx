import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { DraftStarRatingDocument, StarRatingsDocument, type StarRatingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { kindsText, stateText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { pts, standing, starsText } from './words';

type Row = StarRatingsQuery['starRatings']['items'][number];
const STATES = ['draft', 'applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding', 'notice', 'certified', 'review-due', 'renewing', 'renewed', 'expired', 'revoked', 'refused', 'rejected', 'withdrawn', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

function pointsOf(row: Row): string {
  const now = standing(row);
  return now ? `${now.who} ${pts(now.points)}` : '';
}

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('list.title'), cell: (row) => <Link className="plain-link" to={`/star-ratings/${row.id}`}>{row.stars ? starsText(row.stars) : row.title}</Link> },
  { key: 'points', title: t('star.pointsLabel'), width: 130, align: 'right', cell: pointsOf },
  { key: 'until', title: t('label.starRating.validUntil'), width: 140, cell: (row) => <span className="nowrap">{day(row.validUntil)}</span> },
  { key: 'state', title: t('list.state'), width: 120, cell: (row) => <StatusTag kind="starRating" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** A community's applications and certificates, whatever year. */
export default function StarRatingList() {
  const navigate = useNavigate();
  const address = useListAddress('all');
  const { can, community } = usePlace();
  const { send, errors, busy } = useSending(RECORDS);
  const { filter, ...rest } = address.variables ?? { filter: {} };
  const { year: _year, ...anyYear } = filter;
  const [{ data, error }, execute] = useQuery({ query: StarRatingsDocument, variables: { ...rest, filter: anyYear }, pause: !address.variables, context: RECORDS });

  async function begin() {
    const done = community && await send(DraftStarRatingDocument, { input: { communityId: community.id } });
    if (done) void navigate(`/star-ratings/${done.draftStarRating.id}`);
  }
  const running = data?.starRatings.items.some(({ endedAt, validUntil }) => !endedAt && !validUntil);
  const create = can('star-rating:draft') && !running && <Button look="primary" busy={busy} onClick={() => void begin()}>{t('star.begin')}</Button>;
  const table = (can('star-rating:review') || can('star-rating:decide')) && <ButtonLink to="/star-ratings/table">{t('star.table')}</ButtonLink>;
  return (
    <ListPage<Row> kind="starRating" title={kindsText('starRating')} address={address} states={STATES} columns={columns()}
      rows={data?.starRatings.items} total={data?.starRatings.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/star-ratings/${row.id}`} create={<>{table}{create}</>}
      above={errors.communityId && <p className="form-problem" role="alert">{errors.communityId}</p>}
      phone={(row) => ({ title: row.stars ? starsText(row.stars) : row.title, late: lateOf(row), line: [stateText('starRating', row.state), pointsOf(row), row.validUntil && t('star.until', { day: day(row.validUntil) })].filter(Boolean).join('　') })}
      empty={<Empty title={t('star.none')} text={t('star.noneText')}>{create}</Empty>} />
  );
}
