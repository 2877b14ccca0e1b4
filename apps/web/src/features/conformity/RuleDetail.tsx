import { useState } from 'react';
import { Link } from 'react-router';
import { day, thisYear } from '../../lib/dates';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { gapText, gapTold, inText, requiredText, shownOf, type Shown } from '../../lib/verdict';
import { standardShort, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Verdict } from '../../ui/Verdict';
import { CurveTable } from './Curve';
import { FactRow } from './FactRow';
import type { Shape } from './FactInput';
import { IntoPlan } from './IntoPlan';
import { Raise } from './Raise';
import type { Cases, Curve, Fact, Rule } from './pairs';
import { SumView } from './SumView';

const GAPS: readonly Shown[] = ['notMet', 'advice', 'pending'];

export interface DetailProps {
  communityId: string;
  on: string;
  still: boolean;
  /** Something is supposed: nothing is reported from that. */
  trying: boolean;
  shapes: ReadonlyMap<string, Shape>;
  registers: ReadonlyMap<string, string>;
  onRecords: (fact: Fact) => void;
  onChanged: () => void;
}

interface Props extends DetailProps { rule: Rule; other: Rule | null; curve: Curve; cases: Cases }

/** What a verdict rests on: its facts with their records, the sum, the year; and what can be done about a gap. */
export function RuleDetail({ rule, other, curve, cases, ...props }: Props) {
  const { can } = usePlace();
  const [doing, setDoing] = useState<'plan' | 'raise' | null>(null);
  const year = thisYear() + 1;
  const gap = GAPS.includes(shownOf(rule)) || (other !== null && GAPS.includes(shownOf(other)));
  const happened = [rule, ...(other ? [other] : [])].some((one) => shownOf(one) === 'notMet');
  const asks = GAPS.includes(shownOf(rule)) || !other ? rule : other;
  return (
    <div className="facts">
      <div>
        <h2>{t('conformity.factsAt', { day: day(props.on) })}</h2>
        {rule.facts.map((fact) => (
          <FactRow key={fact.name} communityId={props.communityId} fact={fact} shape={props.shapes.get(fact.name)} registers={props.registers}
            onRecords={props.onRecords} onEntered={props.onChanged} still={props.still} />
        ))}
        <h2 className="next">{t('conformity.curveTable')}</h2>
        <CurveTable rule={rule} curve={curve} />
      </div>
      <div>
        <h2>{t('conformity.how')}</h2>
        <SumView rule={rule} shapes={props.shapes} />
        {other && (
          <div className="beside">
            <h2>{standardShort(other.standardCode)} {other.clause ? <ClauseChip clause={other.clause} /> : other.clauseNumber}</h2>
            <p><Verdict shown={shownOf(other)} /> <span className={shownOf(other) === 'notMet' ? 'bad' : undefined}>{gapText(other)}</span> <span className="mut">{requiredText(other)}</span></p>
            <SumView rule={other} shapes={props.shapes} />
          </div>
        )}
        {cases.length > 0 && (
          <p className="sm">{t('conformity.cases')}{cases.map((one) => <Link key={one.id} to={`/nonconformities/${one.id}`}>{one.number} {one.title}（{stateText(one.kind, one.state)}）</Link>)}</p>
        )}
        {gap && !props.still && !doing && (
          <div className="btn-row">
            {can('annual-plan:draft') && !props.trying && <Button small onClick={() => setDoing('plan')}>{t('conformity.plan', { year })}</Button>}
            {can('nonconformity:report') && !props.trying && cases.every(({ endedAt }) => endedAt) && (
              <Button small onClick={() => setDoing('raise')}>{t(happened ? 'conformity.raise' : 'conformity.raisePotential')}</Button>
            )}
          </div>
        )}
        {doing === 'plan' && (
          <IntoPlan communityId={props.communityId} rule={asks} others={other && other !== asks ? [other] : [rule]} onClose={() => setDoing(null)} />
        )}
        {doing === 'raise' && (
          <Raise communityId={props.communityId} source={{ verdict: { standardCode: asks.standardCode, rule: asks.rule } }} potential={!happened} onClose={() => setDoing(null)}
            title={`${inText(asks.title)}${t('list.colon')}${gapText(asks)}`} description={gapTold(asks)} />
        )}
      </div>
    </div>
  );
}
