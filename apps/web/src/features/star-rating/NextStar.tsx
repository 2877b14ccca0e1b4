import { useState } from 'react';
import { useQuery } from 'urql';
import { NextStarDocument, type NextStarQuery, type StarRatingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { CheckField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { pts } from './words';

type Pick = NextStarQuery['starRating']['nextStar']['open'][number];
const EFFORTS = [0, 1, 2, 3, 4, 5] as const;
const WHY = ['claim', 'evidence', 'rule', 'judgement'] as const;

/** What would bring the next star, with least effort; efforts and what is left out can be tried. */
export function NextStar({ record }: { record: StarRatingFragment }) {
  const [shown, setShown] = useState(false);
  const [efforts, setEfforts] = useState<Record<number, number>>({});
  const [left, setLeft] = useState<number[]>([]);
  const [{ data, fetching }] = useQuery({
    query: NextStarDocument, pause: !shown, requestPolicy: 'cache-and-network',
    variables: { id: record.id, efforts: Object.entries(efforts).map(([number, effort]) => ({ number: Number(number), effort })), left },
  });
  const way = data?.starRating.nextStar;
  const picked = new Set(way?.picks?.map(({ number }) => number));
  const lines = (some: readonly Pick[]) => (
    <ul className="star-way">
      {some.map((one) => (
        <li key={one.number}>
          <div><b lang="zh-CN">{one.number} {one.title}</b> <span className="mut">{t('star.gain', { n: pts(one.gain) })}　{t(`star.why.${WHY.find((why) => why === one.why) ?? 'judgement'}`)}</span></div>
          <select className="in" aria-label={`${t('star.effort')} ${one.number} ${one.title}`} value={one.effort} onChange={(event) => setEfforts({ ...efforts, [one.number]: Number(event.target.value) })}>
            {EFFORTS.map((effort) => <option key={effort} value={effort}>{t(`star.efforts.e${effort}`)}</option>)}
          </select>
          <CheckField label={t('star.leave')} value={left.includes(one.number)} onChange={(on) => setLeft(on ? [...left, one.number] : left.filter((number) => number !== one.number))} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="way" title={t('star.way')}>
      <p className="mut sec-p">{t('star.wayLead')}</p>
      {!shown && <Button onClick={() => setShown(true)}>{t('star.showWay')}</Button>}
      {shown && !way && fetching && <Rows columns="1fr 120px 120px" />}
      {way && (
        <>
          <p className="star-head"><b>{way.next === null ? t('star.wayTop') : way.picks ? t('star.wayShort', { n: way.next, needed: pts(way.needed), count: way.picks.length, gain: pts(way.gain) }) : t('star.wayNone')}</b></p>
          {way.picks && lines(way.picks)}
          {way.next !== null && <details><summary>{t('star.others')}</summary>{lines(way.open.filter(({ number }) => !picked.has(number)))}</details>}
        </>
      )}
    </Section>
  );
}
