import { useQuery } from 'urql';
import { language } from '../../lib/i18n';
import { ClauseNameDocument, type BoardQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { clauseName } from '../../lib/words';
import { UnitPick } from '../../ui/unit/UnitPick';
import { AN_ID, BONES, type BoardAddress } from './address';

interface Props {
  address: BoardAddress;
  clauses?: BoardQuery['board']['clauses'];
  owners?: BoardQuery['board']['owners'];
  /** Whose the cases in view are, where the address names an owner and no others are offered. */
  ownerName?: string;
}

/** What the whole board speaks of; each choice stands in the address. */
export function Narrow({ address, clauses = [], owners = [], ownerName }: Props) {
  const { unit, units, choose, get, set } = address;
  const asked = get('clause');
  const [{ data }] = useQuery({ query: ClauseNameDocument, variables: { id: asked }, pause: !AN_ID.test(asked) || clauses.some(({ key }) => key === asked) });
  const named: Record<string, string | undefined> = { clause: data?.clause.id === asked ? `${data.clause.number} ${clauseName(data.clause)}` : undefined, owner: ownerName };
  const pick = (key: string, label: string, any: string, options: [string, string][]) => (options.length > 0 || AN_ID.test(get(key))) && (
    <select className="in" aria-label={label} value={get(key)} onChange={(event) => set({ [key]: event.target.value })}>
      <option value="">{any}</option>
      {AN_ID.test(get(key)) && !options.some(([value]) => value === get(key)) && <option value={get(key)}>{named[key] ?? t('board.chosen')}</option>}
      {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
    </select>
  );
  return (
    <>
      <UnitPick unit={unit} units={units} onPick={choose} />
      {pick('clause', t('list.clause'), t('board.anyClause'), clauses.map(({ key, clause }) => [key, clause ? `${clause.number} ${clauseName(clause)}` : key]))}
      {pick('cause', t('board.cause'), t('board.anyCause'), BONES.map((bone) => [bone, t(`fishbone.heading.${bone}`)]))}
      {pick('grade', t('board.grade'), t('board.anyGrade'), [['major', t('value.grade.major')], ['minor', t('value.grade.minor')]])}
      {pick('owner', t('list.owner'), t('board.anyOwner'), owners.flatMap(({ person }): [string, string][] => (person ? [[person.id, person.name]] : [])))}
      {pick('potential', t('board.potential'), t('board.anyPotential'), [['no', t('board.happened')], ['yes', t('board.foreseen')]])}
      <label className="since">{t('board.since')} <input className="in" type="date" value={get('since')} onChange={(event) => set({ since: event.target.value || null })} /></label>
    </>
  );
}

/** Where the same filter is fetched as a workbook. */
export function sheetHref(filter: object): string {
  const given = Object.entries(filter).map(([key, value]) => [key, String(value)]);
  return `/board/sheet?${new URLSearchParams([...given, ['language', language() === 'en' ? 'en' : 'zh']])}`;
}
