import { Fragment, useState, type ReactNode } from 'react';
import { day } from '../../lib/dates';
import { t } from '../../lib/messages';
import { actualText, gapText, inText, requiredText, shownOf, shownText } from '../../lib/verdict';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Icon } from '../../ui/Icon';
import { Verdict } from '../../ui/Verdict';
import { CurveLine } from './Curve';
import { asksOtherwise, differs, type Cases, type Curve, type Pair, type Planned, type Rule } from './pairs';
import { PlannedFor } from './PlannedFor';
import { RuleDetail, type DetailProps } from './RuleDetail';

export interface RowsProps {
  groups: [string, Pair[]][];
  titleOf: (group: string) => string;
  curveOf: (rule: Rule) => Curve;
  /** What was raised from it. */
  casesOf: (rule: Rule) => Cases;
  /** What plans made of it. */
  plannedOf: (rule: Rule) => Planned;
  /** As it really is, where something else is supposed. */
  realOf: (rule: Rule) => Rule | undefined;
  among: string[];
  first: string;
  detail: DetailProps;
}

interface Props extends RowsProps { heads: { main: ReactNode; beside: ReactNode }; withBeside: boolean }

/** Requirements by chapter: what there is, its year, the verdict; another edition's beside. A row opens to what it rests on. */
export function RuleTable({ groups, titleOf, heads, withBeside, curveOf, casesOf, plannedOf, realOf, among, first, detail }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  const flip = (name: string) => setOpen((before) => {
    const next = new Set(before);
    if (!next.delete(name)) next.add(name);
    return next;
  });
  const columns = withBeside ? 6 : 5;
  return (
    <table className="cf-t">
      <colgroup>
        <col style={{ width: 104 }} /><col style={{ width: '17%' }} /><col style={{ width: '13%' }} /><col style={{ width: 150 }} /><col />{withBeside && <col style={{ width: '25%' }} />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('conformity.col.clause')}</th><th scope="col">{t('conformity.col.what')}</th><th scope="col">{t('conformity.col.now')}</th>
          <th scope="col">{t('conformity.col.curve')}</th><th scope="col">{heads.main}</th>
          {withBeside && <th scope="col" className="e2">{heads.beside}</th>}
        </tr>
      </thead>
      {groups.map(([group, list]) => (
        <tbody key={group}>
          <tr className="grp"><th scope="colgroup" colSpan={columns}>{titleOf(group)}<span>{group}</span></th></tr>
          {list.map(({ rule, other }) => {
            const isOpen = open.has(rule.rule);
            return (
              <Fragment key={rule.rule}>
                <tr className={isOpen ? 'op' : undefined} id={`rule-${rule.rule}`}>
                  <td>{rule.clause ? <ShortChip rule={rule} among={among} /> : <span className="mut">{rule.clauseNumber}</span>}</td>
                  <td>
                    <button type="button" className="ttl" aria-expanded={isOpen} onClick={() => flip(rule.rule)}>
                      {inText(rule.title)} <Icon name={isOpen ? 'down' : 'right'} size={13} />
                    </button>
                  </td>
                  <td><span className="act">{actualText(rule) || t('conformity.origin.missing')}</span><span className="req">{sourceOf(rule, detail.registers)}</span></td>
                  <td><CurveLine rule={rule} curve={curveOf(rule)} /></td>
                  <td><Said rule={rule} real={realOf(rule)} /><PlannedFor rule={rule} planned={plannedOf(rule)} /></td>
                  {withBeside && (
                    <td className={other && (differs(rule, other) || asksOtherwise(rule, other)) ? 'e2 diff' : 'e2'}>
                      {other ? <Said rule={other} real={realOf(other)} number={other.clauseNumber === rule.clauseNumber ? undefined : other.clauseNumber} />
                        : <span className="dim">{t('conformity.notThere')}</span>}
                    </td>
                  )}
                </tr>
                {isOpen && (
                  <tr className="detail"><td /><td colSpan={columns - 1}><RuleDetail rule={rule} other={other} curve={curveOf(rule)} cases={casesOf(rule)} {...detail} /></td></tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Where the figure of a row comes from. */
function sourceOf(rule: Rule, registers: ReadonlyMap<string, string>): string {
  const source = rule.sum.find(({ part }) => part === 'actual')?.source ?? rule.sum.find(({ part }) => part === 'expression')?.source ?? '';
  const fact = rule.facts.find(({ name, origin }) => origin !== 'edition' && origin !== 'set' && new RegExp(`\\b${name}\\b`).test(source));
  if (!fact || rule.actual === null) return '';
  if (fact.register && fact.origin === 'register') return registers.get(fact.register) ?? '';
  return fact.entry ? `${t('conformity.origin.byHand')}${t('list.pause')}${day(fact.entry.asOf)}` : t(`conformity.origin.${fact.origin}`);
}

/** The chip of a clause by its number alone: the row says what it is about. */
function ShortChip({ rule, among }: { rule: Rule; among: string[] }) {
  return <span className="chip-short"><ClauseChip clause={{ ...rule.clause!, number: rule.clauseNumber }} among={among} /></span>;
}

export function Said({ rule, real, number }: { rule: Rule; real: Rule | undefined; number?: string | undefined }) {
  const shown = shownOf(rule);
  const gap = gapText(rule);
  const was = real && (shownOf(real) !== shown || gapText(real) !== gap) ? real : null;
  return (
    <>
      <Verdict shown={shown} />{gap && <span className={shown === 'notMet' ? 'gap bad' : 'gap'}>{gap}</span>}
      <span className="req">{[requiredText(rule), number].filter(Boolean).join('　')}</span>
      {was && <span className="was">{t('conformity.tryWas', { was: [shownText(shownOf(was)), gapText(was)].filter(Boolean).join(t('list.pause')) })}</span>}
    </>
  );
}
