import type { FindQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { clauseName, kindText, standardShort, stateText } from '../../lib/words';

/** One line of what the box offers; `group` heads the first of each kind. */
export interface Option {
  key: string;
  path: string;
  group: string;
  number: string;
  title: string;
  note: string;
}

/** What was found in the order in which the arrows walk through it; with its community for who sees several. */
export function optionsOf({ groups = [], clauses }: FindQuery['search'], several: boolean): Option[] {
  const records = groups.flatMap(({ kind, hits }) => hits.map(({ record, person }) => ({
    key: record.id, path: recordPath(record), group: kindText(kind), number: record.number ?? '', title: record.title,
    note: [several && record.community.name, person ? t('find.whose', { name: person.name }) : stateText(record.kind, record.state)].filter(Boolean).join('　'),
  })));
  const places = (clauses?.items ?? []).map((clause) => ({
    key: clause.id, path: `/standards/clause/${clause.id}`, group: t('record.clauses'), number: clause.number, title: clauseName(clause),
    note: standardShort(clause.standardCode),
  }));
  return [...records, ...places];
}
