import { Link } from 'react-router';
import type { FoundLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { useMe } from '../../lib/session';
import { Icon } from '../../ui/Icon';
import { StatusTag } from '../../ui/StatusTag';
import { Marked } from './Marked';

/** A record found, in two lines; where there is room, with the words around what was looked for. */
export function FoundRow({ hit, asked }: { hit: FoundLineFragment; asked: string }) {
  const { record, person, excerpt } = hit;
  const several = useMe().communities.length > 1;
  return (
    <li>
      <Link to={recordPath(record)}><Marked text={record.title} asked={asked} /></Link>
      <span>
        {[record.number, several && record.community.name, person && t('find.whose', { name: person.name })].filter(Boolean).map((part) => `${part}　`).join('')}
        <StatusTag kind={record.kind} state={record.state} ended={Boolean(record.endedAt)} late={record.late} />
      </span>
      {excerpt && <span className="excerpt"><Marked text={excerpt} asked={asked} /></span>}
      <Icon name="right" size={18} />
    </li>
  );
}
