import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { monthName } from '../../lib/dates';
import { ComplaintFiguresDocument, type ComplaintFiguresQuery, type CountedFragment, type FigureFragment } from '../../lib/generated/graphql';
import { language } from '../../lib/i18n';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { ChoiceField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';

type Found = ComplaintFiguresQuery['complaintFigures'];

const percent = (part: number, whole: number): string => (whole ? `${((part / whole) * 100).toFixed(1).replace(/\.0$/, '')}%` : t('complaint.none'));
const RATES = [
  { name: 'response', of: ({ respondedInTime, toRespond }: CountedFragment) => percent(respondedInTime, toRespond) },
  { name: 'resolution', of: ({ solved, ended }: CountedFragment) => percent(solved, ended) },
  { name: 'satisfaction', of: ({ satisfied, rated }: CountedFragment) => percent(satisfied, rated) },
] as const;
const made = (name: (typeof RATES)[number]['name'], { toRespond, respondedInTime, ended, solved, silent, rated, satisfied }: CountedFragment): string => ({
  response: t('complaint.responseIs', { of: toRespond, n: respondedInTime }),
  resolution: t('complaint.resolutionIs', { of: ended, n: solved, silent }),
  satisfaction: t('complaint.satisfactionIs', { of: rated, n: satisfied }),
})[name];

/** The three rates of a year, raw and adjusted, with what each is made of; by month, theme and subject (9.2). */
export default function FiguresPage() {
  const { community, year, can } = usePlace();
  const [search, setSearch] = useSearchParams();
  const wide = search.get('of') === 'street';
  const unitId = (wide ? community?.street.id : community?.id) ?? '';
  const [{ data, error }, execute] = useQuery({ query: ComplaintFiguresDocument, variables: { unitId, year }, pause: !unitId, context: RECORDS });
  const found = data?.complaintFigures;
  const widen = (value: string) => setSearch((before) => { const next = new URLSearchParams(before); next.set('of', value); return next; }, { replace: true });
  usePageTitle(t('complaint.figures'));
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/complaints">{t('complaint.list')}</Link><Icon name="right" size={14} /><span>{t('complaint.figures')}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{t('complaint.figuresOf', { year })}</h1>
        <div className="btn-row">
          <a className="btn" download href={`/complaint-figures?${new URLSearchParams({ unitId, year: String(year), language: language() === 'en' ? 'en' : 'zh' })}`}>{t('complaint.excel')}</a>
        </div>
      </div>
      <p className="lead">{t('complaint.figuresLead')}</p>
      {can('complaint:arbitrate') && <div className="fig-pick">
        <ChoiceField label={t('complaint.reach')} value={wide ? 'street' : 'community'} onChange={widen}
          options={(['community', 'street'] as const).map((value) => ({ value, label: t(`complaint.${value}`) }))} />
      </div>}
      {error && !found ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !found ? <Rows columns="1fr 120px 120px" />
        : !found.whole.raw.received ? <Empty title={t('complaint.noneYet')} text={t('complaint.emptyText')} />
        : <Figures found={found} />}
    </main>
  );
}

function Figures({ found }: { found: Found }) {
  return (
    <>
      <div className="wide-t" role="region" tabIndex={0} aria-label={t('complaint.figures')}>
        <table className="fig-t">
          <thead><tr><th scope="col" aria-label={t('complaint.key')} /><th scope="col">{t('complaint.raw')}</th><th scope="col">{t('complaint.adjusted')}</th></tr></thead>
          <tbody>
            {RATES.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{t(`complaint.${name}`)}</th>
                <td><b className="fig-n">{of(found.whole.raw)}</b><span className="mut sm">{made(name, found.whole.raw)}</span></td>
                <td><b className="fig-n">{of(found.whole.adjusted)}</b><span className="mut sm">{made(name, found.whole.adjusted)}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Section title={t('complaint.leftOutList', { n: found.leftOut.length })}>
        {found.leftOut.length === 0 ? <p className="mut sec-p">{t('complaint.leftOutNone')}</p> : (
          <ul className="plain-list sec-p">
            {found.leftOut.map(({ record, why, reason }) => (
              <li key={record.id}><Link to={`/complaints/${record.id}`}>{record.title} {record.number}</Link>　<b>{t(`value.leftOut.${why}`)}</b>{t('list.stop')}{reason}</li>
            ))}
          </ul>
        )}
      </Section>
      <Part title={t('complaint.byMonth')} head={t('complaint.month')} figures={found.months} named={(key) => monthName(Number(key.slice(5)))} />
      <Part title={t('complaint.byTheme')} head={t('complaint.key')} figures={found.themes} named={(key) => key || t('complaint.noTheme')} />
      <Part title={t('complaint.byAbout')} head={t('complaint.about')} figures={found.abouts} named={(key) => code(`value.about.${key}`) ?? key} />
    </>
  );
}

/** Each line with its own rates; the bar shows how many came in. */
function Part({ title, head, figures, named }: { title: string; head: string; figures: readonly FigureFragment[]; named: (key: string) => string }) {
  const most = Math.max(1, ...figures.map(({ raw }) => raw.received));
  return (
    <Section title={title}>
      <div className="wide-t" role="region" tabIndex={0} aria-label={title}>
        <table className="fig-t lines">
          <thead>
            <tr>
              <th scope="col">{head}</th><th scope="col">{t('complaint.received')}</th>
              {RATES.map(({ name }) => <th key={name} scope="col">{t(`complaint.${name}`)}<span className="mut sm">{t('complaint.raw')}{t('list.pause')}{t('complaint.adjusted')}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ key, raw, adjusted }) => (
              <tr key={key}>
                <th scope="row">{named(key)}</th>
                <td><span className="fig-bar"><i style={{ width: `${(raw.received / most) * 100}%` }} /></span>{raw.received}</td>
                {RATES.map(({ name, of }) => <td key={name}>{of(raw)}{t('list.pause')}{of(adjusted)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
