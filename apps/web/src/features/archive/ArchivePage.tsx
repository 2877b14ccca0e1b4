import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inLanguage } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Siblings } from '../../ui/list/Siblings';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { useShelves } from './words';

/** The eight headings of 8.4.2, each with its files by year: what has ended stands there by itself. */
export default function ArchivePage() {
  const { community, can } = usePlace();
  const { shelves, error, retry } = useShelves();
  usePageTitle(t('archive.nav'));
  const due = (shelves ?? []).reduce((sum, { years }) => sum + years.reduce((n, year) => n + year.due, 0), 0);
  const catalogue = `/archive/catalogue?communityId=${community?.id ?? ''}`;
  return (
    <main className="page" id="main">
      <Siblings kind="paperDocument" />
      <div className="list-head">
        <h1 className="h1">{t('archive.shelves')} {due > 0 && <span className="cnt">{t('archive.due', { n: due })}</span>}</h1>
        <div className="btn-row">
          {can('archive:file') && <ButtonLink look="primary" to="/papers/new">{t('archive.file')}</ButtonLink>}
          <a className="btn" href={`${catalogue}&format=xlsx`} download>{t('archive.excel')}</a>
          <a className="btn" href={`${catalogue}&format=docx`} download>{t('archive.word')}</a>
        </div>
      </div>
      <p className="lead">{t('archive.lead')}</p>
      {error && !shelves ? <Failure error={error} retry={retry} /> : !shelves ? <Rows columns="1fr 1fr" /> : (
        <ul className="asked-list shelves">
          {shelves.map((shelf) => (
            <li key={shelf.heading}>
              <div className="rule-what">
                <Link className="plain-link" to={`/archive/files?heading=${shelf.heading}`}><b>{shelf.letter} {inLanguage(shelf.title.zh, shelf.title.en)}</b></Link>
                <span className="mut">{shelf.keepYears ? t('archive.keepFor', { n: shelf.keepYears }) : t('archive.keepForEver')}</span>
              </div>
              <div className="rule-asked">
                {shelf.years.length ? shelf.years.map((file) => (
                  <Link key={file.year} className="shelf-year" to={`/archive/files?heading=${shelf.heading}&year=${file.year}`}>
                    <b>{t('archive.year', { year: file.year })}</b>
                    <span>{[
                      file.kept + file.open > 0 && t('archive.total', { n: file.kept + file.open }), file.open > 0 && t('archive.open', { n: file.open }),
                      file.due > 0 && t('archive.due', { n: file.due }), file.destroyed > 0 && t('archive.gone', { n: file.destroyed }),
                    ].filter(Boolean).join(t('list.pause'))}</span>
                  </Link>
                )) : <span className="mut">{t('archive.nothing')}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
