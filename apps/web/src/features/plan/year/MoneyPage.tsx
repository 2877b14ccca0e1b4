import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../../lib/client';
import { day } from '../../../lib/dates';
import { yuan } from '../../../lib/figures';
import { PlanMoneyDocument, type PlanMoneyQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { inLanguage } from '../../../lib/words';
import { Section } from '../../../ui/Section';
import { Loaded } from '../../../ui/record/Loaded';
import { GROUPS, groupOf } from '../parts';
import { MoneyBar } from './MoneyBar';
import { itemPath } from './stand';
import { Unlinked } from './Unlinked';
import { YearFrame } from './YearFrame';

type Plan = PlanMoneyQuery['annualPlan'];
type Sums = Pick<Plan['money'], 'planned' | 'spent' | 'bound' | 'left'>;

export default function MoneyPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanMoneyDocument, variables: { id }, requestPolicy: 'cache-and-network', context: RECORDS });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={again}>
      {(plan) => <Page plan={plan} again={again} />}
    </Loaded>
  );
}

/** What is promised, paid, bound and left: by source, by group, by service, and what is linked to none. */
function Page({ plan, again }: { plan: Plan; again: () => void }) {
  const { money } = plan;
  const over = money.items.filter(({ left }) => left < 0).length;
  const said = money.sources.length > 0 && !money.sources.every(({ source, planned }) => source === null || planned === 0);
  return (
    <YearFrame plan={plan} view="money" lead={t('progress.money.how')}
      answer={money.left < 0 ? t('progress.money.over', { left: yuan(-money.left) }) : t('progress.money.answer', { planned: yuan(money.planned), left: yuan(money.left) })}>
      {over > 0 && <p className="sec-p bad">{t('progress.money.overItems', { n: over })}</p>}
      <Section title={t('progress.money.bySource')}>
        <div className="scroll-x">
          <table className="tbl money-t">
            <thead><tr><th scope="col">{t('progress.money.source')}</th>{said && <th scope="col" className="r">{t('progress.money.planned')}</th>}<th scope="col" className="r">{t('progress.money.spent')}</th>{said && <th scope="col" className="r">{t('progress.money.unspent')}</th>}</tr></thead>
            <tbody>
              {money.sources.filter(({ source }) => said || source !== null).map(({ source, label, planned, spent }) => (
                <tr key={source ?? ''}>
                  <th scope="row">{label ? inLanguage(label.zh, label.en) : t('progress.money.noSource')}</th>
                  {said && <td className="r">{yuan(planned)}</td>}<td className="r">{yuan(spent)}</td>{said && <td className={planned < spent ? 'r bad' : 'r'}>{source === null ? '' : yuan(planned - spent)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {!money.sources.some(({ spent }) => spent > 0) && <p className="sec-p mut">{t('progress.money.nothing')}</p>}
      </Section>
      <Section title={t('progress.money.byItem')} count={t('progress.nItems', { n: plan.items.length })}>
        <ByItem plan={plan} />
        <p className="sm mut sec-p"><i className="mk spent" />{t('progress.money.spent')}　<i className="mk bound" />{t('progress.money.bound')}　<i className="mk" />{t('progress.money.left')}</p>
      </Section>
      <Unlinked plan={plan} onLinked={again} />
    </YearFrame>
  );
}

const Figures = ({ sums }: { sums: Sums }) => (
  <>
    <td className="r" data-label={t('progress.money.planned')}>{yuan(sums.planned)}</td><td className="r" data-label={t('progress.money.spent')}>{yuan(sums.spent)}</td>
    <td className="r" data-label={t('progress.money.bound')}>{sums.bound ? yuan(sums.bound) : ''}</td><td className={sums.left < 0 ? 'r bad' : 'r'} data-label={t('progress.money.left')}>{yuan(sums.left)}</td>
  </>
);

function ByItem({ plan: { id, items, money } }: { plan: Plan }) {
  return (
    <div className="scroll-x">
      <table className="tbl money-t by-item">
        <thead>
          <tr>
            <th scope="col">{t('plan.item')}</th><th scope="col" className="r">{t('progress.money.planned')}</th><th scope="col" className="r">{t('progress.money.spent')}</th>
            <th scope="col" className="r">{t('progress.money.bound')}</th><th scope="col" className="r">{t('progress.money.left')}</th><td className="bar-col" />
          </tr>
        </thead>
        {GROUPS.flatMap((group) => {
          const sums = money.groups.find((one) => one.group === group);
          if (!sums) return [];
          return [(
            <tbody key={group}>
              <tr className="grp"><th scope="row">{t(`value.group.${group}`)}</th><Figures sums={sums} /><td /></tr>
              {items.filter((item) => groupOf(item) === group).map((item) => {
                const line = money.items.find(({ itemId }) => itemId === item.id)!;
                return (
                  <tr key={item.id}>
                    <td>
                      <Link className="plain-link" to={itemPath(id, item.id)}>{item.title}</Link>
                      {line.contracts.map((contract) => (
                        <small key={contract.id} className="contract">
                          <Link to={`/registers/entries/${contract.id}`}>{contract.provider}</Link>{t('list.colon')}
                          {t('progress.money.contract', { amount: yuan(contract.amount), paid: yuan(contract.paid) })}{t('list.pause')}
                          <span className={contract.acceptance === 'refused' ? 'bad' : undefined}>{t('progress.money.acceptance', { words: inLanguage(contract.acceptanceLabel.zh, contract.acceptanceLabel.en) })}{contract.acceptedOn && ` ${day(contract.acceptedOn)}`}</span>
                        </small>
                      ))}
                    </td>
                    <td className={line.said ? 'r' : 'r mut'} data-label={t('progress.money.planned')}>{line.said ? yuan(line.planned) : t('progress.money.unsaid')}</td>
                    <td className="r" data-label={t('progress.money.spent')}>{line.spent ? yuan(line.spent) : ''}</td><td className="r" data-label={t('progress.money.bound')}>{line.bound ? yuan(line.bound) : ''}</td>
                    <td className={line.left < 0 ? 'r bad' : 'r'} data-label={t('progress.money.left')}>{yuan(line.left)}</td>
                    <td className="bar-col"><MoneyBar sums={line} /></td>
                  </tr>
                );
              })}
            </tbody>
          )];
        })}
        <tfoot><tr className="grp"><th scope="row">{t('progress.money.total')}</th><Figures sums={money} /><td /></tr></tfoot>
      </table>
    </div>
  );
}
