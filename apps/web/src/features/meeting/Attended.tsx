import { useState } from 'react';
import type { MeetingFragment, InviteeLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { wasHeld } from './rows';
import { meetingVerbs } from './verbs';

/** Who was called and who came, by unit. */
export function Attended({ record, onChanged }: { record: MeetingFragment; onChanged: () => void }) {
  const [editing, setEditing] = useState(false);
  const { called, came, people } = record.tally;
  const held = wasHeld(record);
  return (
    <Section title={t('meeting.who')} count={held ? t('meeting.whoCount', { called, came, people }) : t('meeting.calledCount', { called })}
      right={mayEdit(record, 'correct') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
      {editing && <VerbForm kind={meetingVerbs} record={record} verb="correct" communityId={record.community.id}
        onDone={() => { setEditing(false); onChanged(); }} onClose={() => setEditing(false)} />}
      <table className="tbl attended">
        <thead><tr><th>{t('meeting.name')}</th><th className="r">{t('meeting.expected')}</th>{held && <><th>{t('meeting.came')}</th><th className="r">{t('meeting.people')}</th></>}</tr></thead>
        <tbody>
          {record.invitees.map((one) => (
            <tr key={one.id}>
              <td>{one.name} <Mark one={one} /></td>
              <td className="r mut">{one.expected ?? (one.group ? t('meeting.open') : '')}</td>
              {held && <>
                <td className={one.attendance === 'came' ? '' : 'mut'}>{one.attendance && t(`value.attended.${one.attendance}`)}</td>
                <td className="r">{one.people}</td>
              </>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const Mark = ({ one }: { one: InviteeLineFragment }) =>
  one.group ? <span className="tag soft">{t('value.memberKind.group')}</span> : one.partyOrganisation ? <span className="tag soft">{t('meeting.party')}</span> : null;
