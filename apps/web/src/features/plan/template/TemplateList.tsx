import { Link } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../../lib/dates';
import { PlanTemplatesDocument } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { usePlace } from '../../../lib/place';
import { usePhone } from '../../../lib/screen';
import { kindText } from '../../../lib/words';
import { ButtonLink } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Failure } from '../../../ui/Failure';
import { Icon } from '../../../ui/Icon';
import { Rows } from '../../../ui/Loading';
import { usePageTitle } from '../../../ui/shell/title';
import { templateState } from './state';

/** The templates of a street and its district, with who used them; for a community those that are shared. */
export default function TemplateList() {
  const { can } = usePlace();
  const onPhone = usePhone();
  const [{ data, error }, execute] = useQuery({ query: PlanTemplatesDocument, requestPolicy: 'cache-and-network' });
  usePageTitle(t('planTemplate.title'));
  const templates = data?.planTemplates.items ?? [];
  const writes = can('plan-template:draft');
  const make = writes && <ButtonLink look="primary" to="/plan-templates/new">{t('planTemplate.new')}</ButtonLink>;
  const used = ({ uses }: (typeof templates)[number]) => new Set(uses.map(({ community }) => community.id)).size;
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} /><span>{t('planTemplate.title')}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{t('planTemplate.title')}</h1>
        {make && templates.length > 0 && <div className="btn-row">{make}</div>}
      </div>
      <p className="lead">{t('planTemplate.lead')}</p>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data ? <Rows columns="1fr 120px 90px 80px 90px" />
        : !templates.length ? <Empty title={t('planTemplate.emptyTitle')} text={t(writes ? 'planTemplate.emptyText' : 'planTemplate.emptyRead')}>{make}</Empty>
        : onPhone ? (
          <ul className="m-list">
            {templates.map((template) => (
              <li key={template.id}>
                <Link to={`/plan-templates/${template.id}`}>{template.title}</Link>
                <span>{[templateState(template.state), template.unit.name, `${t('planTemplate.services')} ${template.items.length}`].join('　')}</span>
                <Icon name="right" size={18} />
              </li>
            ))}
          </ul>
        ) : (
          <table className="tbl two-rows">
            <thead>
              <tr>
                <th>{t('planTemplate.name')}</th><th>{t('planTemplate.unit')}</th><th>{t('planTemplate.state')}</th><th>{t('planTemplate.edition')}</th>
                <th className="r">{t('planTemplate.services')}</th><th className="r">{t('planTemplate.used')}</th><th>{t('planTemplate.updated')}</th>
              </tr>
            </thead>
            <tbody>
              {templates.map((template) => (
                <tr key={template.id}>
                  <td><Link className="plain-link" to={`/plan-templates/${template.id}`}>{template.title}</Link></td>
                  <td>{template.unit.name}</td>
                  <td>{templateState(template.state)}</td>
                  <td className="mut nowrap">{template.edition ? t('planTemplate.nth', { n: template.edition }) : t('planTemplate.neverShared')}</td>
                  <td className="r num">{template.items.length}</td>
                  <td className="r num">{used(template)}</td>
                  <td className="mut nowrap">{day(template.updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
    </main>
  );
}
