import { day } from '../../lib/dates';
import type { RiskFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Section } from '../../ui/Section';
import { Matrix, MatrixKey } from './Matrix';
import { levelOf } from './scale';

/** How it was rated over time: each rating by its number in the cell, the last one in ink; the same in a table. */
export function Course({ record }: { record: RiskFragment }) {
  const { ratings } = record;
  const last = ratings.length - 1;
  const from = Math.max(0, ...ratings.flatMap(({ step }, index) => (step === 'reopen' ? [index] : [])));
  return (
    <Section title={t('risk.course')} count={ratings.length ? t('risk.courseCount', { n: ratings.length }) : ''}>
      {!ratings.length ? <p className="mut sec-p">{t('risk.notRated')}</p> : (
        <>
          <div className="rmx-box">
            <Matrix caption={t('risk.courseCaption')} cell={(likelihood, impact) => {
              const here = ratings.flatMap((one, index) => (index >= from && one.likelihood === likelihood && one.impact === impact ? [index] : []));
              return here.length > 0 && <span className={here.includes(last) ? 'at now' : 'at'}>{here.length > 2 ? `${here[0]! + 1}–${here.at(-1)! + 1}` : here.map((index) => index + 1).join(' ')}</span>;
            }} />
            <div><MatrixKey /><p className="mut sm">{t('risk.courseHint')}</p></div>
          </div>
          <table className="tbl course">
            <thead><tr><th className="r">{t('risk.nth')}</th><th>{t('risk.when')}</th><th>{t('risk.stepOf')}</th><th>{t('risk.level')}</th><th>{t('risk.basis')}</th></tr></thead>
            <tbody>
              {ratings.map((one, index) => (
                <tr key={one.id}>
                  <td className="r mut">{index + 1}</td>
                  <td className="nowrap">{day(one.ratedOn)}</td>
                  <td className="nowrap">{t(`value.step.${one.step}`)}</td>
                  <td className="nowrap">{t(`value.level.${levelOf(one.likelihood, one.impact)}`)} <span className="mut">{one.likelihood}×{one.impact}</span></td>
                  <td>{one.note}{one.ratedBy && <span className="mut sm">　{one.ratedBy.name}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}
