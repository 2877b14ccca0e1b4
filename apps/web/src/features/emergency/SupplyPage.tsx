import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { EmergencySupplyDocument, type EmergencySupplyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { PhoneLink } from './PhoneLink';
import { RefLink } from './RefList';
import { emergencySupplyVerbs } from './supply-verbs';

export default function SupplyPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: EmergencySupplyDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.emergencySupply.id === id ? data.emergencySupply : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: EmergencySupplyFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const label = (name: string) => fieldLabel('emergencySupply', name);
  const of = (n: number) => t('supply.of', { n, unit: record.unit });
  return (
    <RecordPage record={record} kind={emergencySupplyVerbs} list="/supplies" tags={<>
      <span className="tag soft">{t(`value.supplyKind.${record.supplyKind}`)}</span>
      {record.expired && !record.endedAt && <span className="tag bad">{t('supply.expired')}</span>}
      {record.atLeast !== null && record.quantity < record.atLeast && <span className="tag">{t('supply.short')}</span>}
    </>}>
      <Section title={t('record.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={emergencySupplyVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('supply.now'), value: <b>{of(record.quantity)}</b> },
          record.issued > 0 && { label: t('supply.out'), value: of(record.issued) },
          record.atLeast !== null && { label: t('supply.least'), value: of(record.atLeast) },
          { label: label('condition'), value: t(`value.condition.${record.condition}`) },
          { label: label('place'), value: record.place },
          { label: label('keeper'), value: record.keeper || record.keeperPhone ? <>{record.keeper} <PhoneLink name={record.keeper} phone={record.keeperPhone} /></> : t('record.nobody') },
          { label: label('expiresOn'), value: record.expiresOn && <span className={record.expired ? 'bad' : ''}>{day(record.expiresOn)}</span> },
          { label: label('checkedOn'), value: day(record.checkedOn) },
          { label: label('checkOn'), value: day(record.checkOn) },
          { label: label('fromOn'), value: day(record.fromOn) },
          { label: label('specification'), value: record.specification, prose: true },
        ]} />
      </Section>
      <Section title={t('supply.book')} count={t('list.count', { n: record.movements.length })}>
        <div className="scroll-x">
          <table className="tbl em-book">
            <thead><tr>
              <th scope="col">{label('on')}</th><th scope="col">{t('supply.book')}</th><th scope="col" className="num">{t('supply.change')}</th><th scope="col" className="num">{t('supply.balance')}</th>
              <th scope="col">{t('supply.who')}</th><th scope="col">{t('supply.what')}</th>
            </tr></thead>
            <tbody>
              {record.movements.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap">{day(one.onDay)}</td>
                  <td>{t(`supply.move.${one.move}`)}{one.expired && <span className="tag bad in-row">{t('supply.despite')}</span>}</td>
                  <td className="num">{one.change > 0 ? `+${one.change}` : one.change}</td>
                  <td className="num">{one.balance}</td>
                  <td>{one.person || one.by?.name}</td>
                  <td>{one.record ? <RefLink record={one.record} /> : one.purpose}{one.usedUp > 0 && <span className="mut"> {t('supply.usedUp', { n: one.usedUp })}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Attachments kind="emergencySupply" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('emergency-supply:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
