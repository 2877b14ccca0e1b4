import { useState } from 'react';
import { t } from '../../lib/messages';
import { actualText, gapText, inText, requiredText, shownOf } from '../../lib/verdict';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Icon } from '../../ui/Icon';
import { Verdict } from '../../ui/Verdict';
import { CurveLine } from './Curve';
import { PlannedFor } from './PlannedFor';
import { RuleDetail } from './RuleDetail';
import type { RowsProps } from './RuleTable';

/** On a phone: two lines a requirement; one opens to what it rests on. */
export function RuleList({ groups, titleOf, curveOf, casesOf, plannedOf, realOf, among, first, detail }: RowsProps) {
  const [open, setOpen] = useState(first);
  return groups.map(([group, list]) => (
    <section key={group} className="rule-list" aria-label={titleOf(group)}>
      <h2 className="m-h2">{titleOf(group)}<span>{group}</span></h2>
      <ul>
        {list.map(({ rule, other }) => {
          const isOpen = open === rule.rule;
          const shown = shownOf(rule);
          const real = realOf(rule);
          return (
            <li key={rule.rule}>
              <button type="button" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? '' : rule.rule)}>
                <b>{inText(rule.title)}</b>
                <span><Verdict shown={shown} /> <span className={shown === 'notMet' ? 'bad' : undefined}>{gapText(rule)}</span></span>
                <Icon name={isOpen ? 'down' : 'right'} size={18} />
              </button>
              {real && shownOf(real) !== shown && <p className="was"><Verdict shown={shownOf(real)} /></p>}
              <PlannedFor rule={rule} planned={plannedOf(rule)} />
              {isOpen && (
                <div className="rule-open">
                  <p className="now">{[actualText(rule), requiredText(rule)].filter(Boolean).join(t('list.pause'))}</p>
                  {rule.clause && <p><ClauseChip clause={rule.clause} among={among} /></p>}
                  <CurveLine rule={rule} curve={curveOf(rule)} />
                  <RuleDetail rule={rule} other={other} curve={curveOf(rule)} cases={casesOf(rule)} {...detail} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
