import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { thisYear } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { verbText } from '../../lib/words';
import { useVerbs } from '../../ui/verb/registry';
import { Icon } from '../../ui/Icon';
import { OfflineLine } from '../../ui/OfflineLine';
import { OutboxLine } from '../../ui/outbox/OutboxLine';
import { Headline, type Work } from './Headline';
import { Heaps } from './Heaps';
import { LateServices } from './LateServices';
import { WhereWeStand } from './WhereWeStand';
import { byUrgency, inHeaps } from './pressing';
import { Quick } from './Quick';
import { whyNow } from './reasons';

/** In the street: the answer, three big buttons, what waits. */
export function PhoneHome({ work, body }: { work: Work[]; body: ReactNode }) {
  const { first, heaps } = inHeaps(byUrgency(work));
  const shared = work.some(({ yours }) => !yours);
  const rows = (items: Work[]) => <ul className="m-list">{items.map((item) => <Row key={item.record.id + item.verb} item={item} shared={shared} />)}</ul>;
  const { community, can } = usePlace();
  return (
    <main className="phone-page" id="main">
      <OfflineLine />
      <div className="m-b">
        <OutboxLine />
        <h1 className="m-h1">{body ? t('nav.year') : <Headline work={work} />}</h1>
        <h2 className="m-h2">{t('home.logNow')}</h2>
        <Quick />
        <h2 className="m-h2">{t('home.waits')}{!body && <span>{t(heaps.length ? 'home.countFirst' : 'home.count', { n: work.length, first: first.length })}</span>}</h2>
        {body ?? rows(first)}
        {!body && <Heaps heaps={heaps} rows={rows} />}
        {!body && !work.length && <p className="mut">{t('home.nothingWaits')}</p>}
        {community && can('home:read') && <LateServices communityId={community.id} year={thisYear()} />}
        {community && <WhereWeStand communityId={community.id} />}
      </div>
    </main>
  );
}

function Row({ item, shared }: { item: Work; shared: boolean }) {
  const { record, verb } = item;
  const spec = useVerbs(record.kind)?.verbs[verb];
  const due = dueWords(item.dueAt, item);
  const path = recordPath(record);
  const at = spec?.work?.at ?? spec?.at;
  return (
    <li>
      <Link to={path.includes('#') ? path : at ? `${path}#${at}` : `${path}?do=${verb}`}>
        {record.title}{t('home.needs')}{spec?.work?.label() ?? verbText(record.kind, verb)}
      </Link>
      <span className={due.late ? 'bad' : ''}>{[due.late ? due.main : `${due.main} ${due.sub}`, ...whyNow(item, shared)].join(t('list.comma'))}</span>
      <Icon name="right" size={18} />
    </li>
  );
}
