import { useQuery } from 'urql';
import { PartnerUnitsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { InviteeRow } from './rows';

interface Props { communityId: string; taken: InviteeRow[]; onPick: (unit: { unitId: string; name: string; partyOrganisation: boolean }) => void }

/** Calls a unit of the register of partner units, which knows whose Party organisation sits in the joint conference. */
export function PickUnit({ communityId, taken, onPick }: Props) {
  const [{ data }] = useQuery({ query: PartnerUnitsDocument, variables: { communityId }, pause: !communityId });
  const units = (data?.registerEntries.items ?? []).filter((unit) => !taken.some((row) => row.unitId === unit.id || row.name === unit.title));
  if (!units.length) return null;
  return (
    <select className="in pick-unit" value="" aria-label={t('meeting.fromRegister')} onChange={(event) => {
      const unit = units.find(({ id }) => id === event.target.value);
      if (unit) onPick({ unitId: unit.id, name: unit.title, partyOrganisation: (unit.values as { inJointConference?: boolean }).inJointConference === true });
    }}>
      <option value="">{t('meeting.fromRegister')}</option>
      {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.title}</option>)}
    </select>
  );
}
