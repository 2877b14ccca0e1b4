/**
 * What the nightly run counts, for every community of the filling: registers with some 150 entries each, and facts by
 * hand for what no register counts yet. All four editions hold in the district. A stage of its own: the big filling
 * stays as it is.
 */

const DAY = "date '2026-11-20'";
const AT = "timestamptz '2026-01-05T02:00:00Z'";
const SPINE = 'id, community_id, street_id, number, title, state, version, created_at, updated_at';

/** `n` entries of each community as `p` with their running number `i`, drawn by `roll(salt)`. */
const entries = (salt, prefix, n) => `
  (SELECT *, bench.id(${AT}, c * 1000 + i, ${salt}) AS id, '${prefix}-2026-' || lpad(i::text, 4, '0') AS number
   FROM bench.places, generate_series(1, ${n}) AS i) AS p`;
const spine = (title) => `p.id, p.community_id, p.street_id, p.number, ${title}, 'current', 1, ${AT}, ${AT}`;
const roll = (salt) => `bench.roll(p.c * 1000 + p.i, ${salt})`;

/** Registers of chapter 6; the name of each with the statement that fills its table. */
const REGISTERS = {
  'community-profile': `INSERT INTO community_profiles (${SPINE}, from_on, resident_population, households, source)
    SELECT ${spine("'2026-01-05'")}, '2026-01-05', 2000 + (${roll(301)} * 9000)::int, 800 + (${roll(302)} * 2600)::int, '街道统计' FROM ${entries(300, 'PF', 1)}`,
  'staff-member': `INSERT INTO staff_members (${SPINE}, from_on, category, post, window_staff, certificate, certificate_until)
    SELECT ${spine("'工作人员 ' || p.i")}, '2024-03-01', CASE WHEN p.i <= 8 + (bench.roll(p.c, 311) * 8)::int THEN 'community-worker' WHEN p.i > 23 THEN 'police' ELSE 'other' END,
      '岗位', p.i BETWEEN 4 AND 8, CASE WHEN ${roll(312)} < 0.3 THEN 'social-worker' END, CASE WHEN ${roll(313)} < 0.2 THEN date '2026-10-01' END
    FROM ${entries(310, 'ST', 24)}`,
  'staff-training': `INSERT INTO staff_trainings (${SPINE}, from_on, staff_member, training_kind, organiser, result)
    SELECT ${spine("'培训'")}, date '2026-01-10' + (${roll(321)} * 300)::int, bench.id(${AT}, p.c * 1000 + 1 + p.i % 24, 310),
      (ARRAY['induction', 'in-service', 'window'])[1 + p.i % 3], (ARRAY['street-centre', 'community'])[1 + p.i % 2], CASE WHEN ${roll(322)} < 0.95 THEN 'passed' ELSE 'failed' END
    FROM ${entries(320, 'TR', 40)}`,
  'social-organisation': `INSERT INTO social_organisations (${SPINE}, from_on, standing, field, members, has_structure, place, has_records)
    SELECT ${spine("'社会组织 ' || p.i")}, '2024-01-01', 'on-file', 'service', 12, ${roll(331)} < 0.9, '活动室', ${roll(332)} < 0.9 FROM ${entries(330, 'SO', 13)}`,
  participation: `INSERT INTO participations (${SPINE}, from_on, social_organisation, occasion_kind)
    SELECT ${spine("'参与'")}, date '2026-01-10' + (${roll(341)} * 300)::int, bench.id(${AT}, p.c * 1000 + 1 + (${roll(342)} * 12)::int, 330), 'activity' FROM ${entries(340, 'PA', 26)}`,
  'volunteer-count': `INSERT INTO volunteer_counts (${SPINE}, from_on, people, source) SELECT ${spine("'2026-06-30'")}, '2026-06-30', (${roll(351)} * 2000)::int, '志愿服务平台' FROM ${entries(350, 'VC', 1)}`,
  'volunteer-team': `INSERT INTO volunteer_teams (${SPINE}, from_on, members, field) SELECT ${spine("'队伍 ' || p.i")}, '2024-01-01', 3 + (${roll(361)} * 20)::int, 'elderly' FROM ${entries(360, 'VT', 6)}`,
  venue: `INSERT INTO venues (${SPINE}, from_on, area_m2, service_area_m2, functions, ownership)
    SELECT ${spine("'场所 ' || p.i")}, '2024-01-01', 100 + (${roll(371)} * 150)::int, 80 + (${roll(372)} * 20)::int,
      ARRAY[(ARRAY['office', 'mediation', 'police', 'social-work', 'service-hall', 'reading', 'toilet', 'meeting', 'fitness', 'display'])[p.i], 'multi-purpose'], 'owned'
    FROM ${entries(370, 'VN', 6)}`,
  'grid-profile': `INSERT INTO grid_profiles (${SPINE}, from_on, households, population, manager)
    SELECT ${spine("'第 ' || p.i || ' 网格'")}, '2026-01-01', 250 + (${roll(381)} * 300)::int, 700 + (${roll(382)} * 500)::int, '网格员' FROM ${entries(380, 'GP', 8)}`,
  organisation: `INSERT INTO organisations (${SPINE}, from_on, body, committee, elected_on)
    SELECT ${spine("'组织 ' || p.i")}, '2024-01-01', (ARRAY['residents-committee', 'party-committee', 'committee', 'committee', 'committee'])[p.i],
      (ARRAY[NULL, NULL, 'public-health', 'social-welfare', 'peoples-mediation'])[p.i], CASE WHEN p.i < 3 THEN date '2023-06-01' + (${roll(391)} * 400)::int END
    FROM ${entries(390, 'OR', 5)}`,
};

/** Facts that no register counts yet. */
const BY_HAND = {
  comprehensiveDrillsThisYear: '(bench.roll(c, 401) * 2)::int', safetyInspectionsThisYear: '(bench.roll(c, 402) * 6)::int',
  objectionsDueThisYear: '12', objectionsAnsweredInTimeThisYear: '(bench.roll(c, 403) * 12)::int',
  homeVisitsThisYear: '200', homeVisitsByTwoThisYear: '150 + (bench.roll(c, 404) * 50)::int',
  emergencySupplyKinds: `'["lamp", "whistle", "extinguisher", "fire-blanket", "medicine"]'`,
  publicationsThisYear: `(SELECT jsonb_agg(jsonb_build_object('kind', k, 'on', '2026-' || lpad(m::text, 2, '0') || '-05'))
     FROM unnest(ARRAY['finance', 'general-matters', 'police-notice', 'health-board', 'property-accounts']) AS k, generate_series(1, 10) AS m WHERE bench.roll(c * 100 + m, 405) < 0.8)`,
  partyOrganisationsInJointConference: `'[{"attendanceRate": 0.9}, {"attendanceRate": 0.8}, {"attendanceRate": 0.75}, {"attendanceRate": 1}, {"attendanceRate": 0.5}]'`,
};

export const TABLES = Object.values(REGISTERS).map((sql) => /INSERT INTO (\w+)/.exec(sql)[1]);

/** Statements in order: what an earlier one wrote goes first. */
export const resources = [
  ...[...TABLES].reverse().map((table) => `DELETE FROM ${table}`),
  'DELETE FROM kept_registers', 'DELETE FROM fact_entries',
  ...Object.values(REGISTERS),
  `INSERT INTO kept_registers (community_id, street_id, register, kept_from, begun_at)
   SELECT community_id, street_id, register, '2026-01-01', ${AT} FROM bench.places, unnest('{${Object.keys(REGISTERS).join(',')}}'::text[]) AS register`,
  ...Object.entries(BY_HAND).map(
    ([fact, value], index) => `INSERT INTO fact_entries (id, community_id, street_id, fact, value, source, as_of, entered_at)
     SELECT bench.id(${AT}, c, ${410 + index}), community_id, street_id, '${fact}', coalesce(to_jsonb(${/^['(]/.test(value) && !/roll\(c, \d+\) \*/.test(value) ? `(${value})::jsonb` : value}), '[]'), '台账', ${DAY} - 10, ${AT} FROM bench.places`,
  ),
  `INSERT INTO adoptions (id, standard_id, unit_id, from_day)
   SELECT gen_random_uuid(), s.id, d.id, '2026-01-01' FROM standards s, org_units d WHERE d.kind = 'district' AND d.code = '990000'
     AND NOT EXISTS (SELECT FROM adoptions a WHERE a.standard_id = s.id AND a.unit_id = d.id)`,
];
