/**
 * The district of the bench in set-based SQL: everything follows from a seed and a row's running number, so that two
 * fillings agree to the last byte. What is logged, linked and sealed looks like what the product writes.
 */

/** The day on which the district stands still. */
const BASE = "timestamptz '2026-11-20T02:00:00Z'";
const SPINE = `id, community_id, street_id, grid_id, parent_id, number, title, state, version, due_at, finish_by, ended_at,
  assignee_id, created_by_id, created_at, updated_at`;

/** `roll`: a fraction of 0 to 1; `four`: a running number of four digits or more; `id`: a UUID of version 7, so that ids grow with time. */
export const functions = (seed) => `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE OR REPLACE FUNCTION bench.roll(i bigint, salt int) RETURNS float LANGUAGE sql IMMUTABLE AS
    $$ SELECT (hashint8extended(i, ${seed} + salt) & 2147483647) / 2147483648.0 $$;
  CREATE OR REPLACE FUNCTION bench.four(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lpad(n::text, greatest(4, length(n::text)), '0') $$;
  CREATE OR REPLACE FUNCTION bench.id(at timestamptz, i bigint, salt int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
       FROM (SELECT md5(${seed} || ':' || salt || ':' || i) AS h) AS digest $$`;

const unit = (i, salt) => `bench.id(timestamptz '2020-01-01Z', ${i}, ${salt})`;

/** 1 district, streets of 30 communities, 3 grids each; 3 officials a street, 4 people a community. */
export const units = (streets) => `
  INSERT INTO org_units (id, kind, code, name, parent_id, district_id)
  VALUES (${unit(0, 1)}, 'district', '990000', '基准区', NULL, ${unit(0, 1)});
  INSERT INTO org_units (id, kind, code, name, parent_id, district_id, street_id)
  SELECT ${unit('s', 2)}, 'street', '990000' || lpad(s::text, 4, '0'), '第 ' || s || ' 街道', ${unit(0, 1)}, ${unit(0, 1)}, ${unit('s', 2)}
  FROM generate_series(1, ${streets}) AS s;
  INSERT INTO org_units (id, kind, code, name, parent_id, district_id, street_id, community_id, resident_population, households, complaint_phone)
  SELECT ${unit('c', 3)}, 'community', '990000' || lpad(((c - 1) / 30 + 1)::text, 4, '0') || lpad(c::text, 6, '0'), '第 ' || c || ' 社区',
    ${unit('(c - 1) / 30 + 1', 2)}, ${unit(0, 1)}, ${unit('(c - 1) / 30 + 1', 2)}, ${unit('c', 3)},
    3000 + (bench.roll(c, 4) * 6000)::int, 1000 + (bench.roll(c, 5) * 2000)::int, '0591-12345678'
  FROM generate_series(1, ${streets * 30}) AS c;
  INSERT INTO org_units (id, kind, code, name, parent_id, district_id, street_id, community_id)
  SELECT ${unit('c * 10 + g', 6)}, 'grid', u.code || '-' || g, '第 ' || g || ' 网格', u.id, u.district_id, u.street_id, u.id
  FROM generate_series(1, ${streets * 30}) AS c JOIN org_units u ON u.id = ${unit('c', 3)}, generate_series(1, 3) AS g;

  CREATE TABLE bench.staff AS
    SELECT ${unit('s * 10 + n', 7)} AS id, 'official-' || s || '-' || n AS account, 'street-official' AS role, ${unit('s', 2)} AS unit_id, 0 AS place
    FROM generate_series(1, ${streets}) AS s, generate_series(1, 3) AS n
    UNION ALL
    SELECT ${unit('c * 10 + n', 8)}, 'worker-' || c || '-' || n, (ARRAY['secretary', 'social-worker', 'grid-manager', 'counter-clerk'])[n],
      CASE n WHEN 3 THEN ${unit('c * 10 + 1', 6)} ELSE ${unit('c', 3)} END, c
    FROM generate_series(1, ${streets * 30}) AS c, generate_series(1, 4) AS n;
  INSERT INTO people (id, account, name, created_at)
    SELECT id, account, (ARRAY['林', '陈', '黄', '郑', '王', '吴'])[1 + floor(bench.roll(row_number() OVER (), 9) * 6)::int] || account, '2020-01-01Z' FROM bench.staff;
  INSERT INTO credentials (person_id, password_hash, must_change, changed_at) SELECT id, '', false, '2020-01-01Z' FROM bench.staff;
  INSERT INTO memberships (id, person_id, role, unit_id, from_day)
    SELECT bench.id('2020-01-01Z', row_number() OVER (), 10), id, role, unit_id, '2020-01-01' FROM bench.staff;
  INSERT INTO adoptions (id, standard_id, unit_id, from_day)
    SELECT ${unit('row_number() OVER ()', 11)}, id, ${unit(0, 1)}, '2020-01-01' FROM standards WHERE code = 'DB35/T 2074-2022';
  CREATE TABLE bench.clauses AS
    SELECT row_number() OVER (ORDER BY position) - 1 AS n, id FROM clauses
    WHERE standard_code = 'DB35/T 2074-2022' AND number LIKE '8.%' AND NOT withdrawn;
  CREATE TABLE bench.places AS SELECT c, ${unit('c', 3)} AS community_id, ${unit('(c - 1) / 30 + 1', 2)} AS street_id,
    ${unit('c * 10 + 1', 8)} AS secretary, ${unit('c * 10 + 2', 8)} AS worker FROM generate_series(1, ${streets * 30}) AS c`;

/** Where, when and how far each of `count` records of a kind is: three years, the last third of a year mostly open. */
const drawn = (count, streets, salt, path, states, where = `1 + floor(bench.roll(i, ${salt}) * ${streets * 30})::int`) => `
  SELECT i, p.*, at AS created_at, state, coalesce(array_position(${path}, state), 2) AS version,
    CASE WHEN state = ANY (${states.final}) THEN least(at + (20 + bench.roll(i, ${salt + 3}) * 90) * interval '1 day', ${BASE}) END AS ended_at,
    date_part('year', at AT TIME ZONE 'Asia/Shanghai')::int AS year
  FROM (
    SELECT i, ${where} AS c,
      date_trunc('milliseconds', ${BASE} - (${count} - i)::float / ${count} * interval '1095 days') AS at,
      CASE WHEN (${count} - i)::float / ${count} * 1095 > 120
        THEN (${states.old})[1 + floor(bench.roll(i, ${salt + 1}) * array_length(${states.old}, 1))::int]
        ELSE (${states.young})[1 + floor(bench.roll(i, ${salt + 2}) * array_length(${states.young}, 1))::int] END AS state
    FROM generate_series(1, ${count}) AS i
  ) AS rolled JOIN bench.places p USING (c)`;

/** The spine's columns for what was drawn as `d`. */
const spine = (salt, prefix, title) => `bench.id(d.created_at, d.i, ${salt}), d.community_id, d.street_id, NULL::uuid, NULL::uuid,
  '${prefix}-' || d.year || '-' || bench.four(row_number() OVER (PARTITION BY d.community_id, d.year ORDER BY d.i)),
  ${title}, d.state, d.version,
  CASE WHEN d.ended_at IS NULL THEN date_trunc('milliseconds', d.created_at + (5 + bench.roll(d.i, ${salt + 4}) * 60) * interval '1 day') END,
  NULL::timestamptz, date_trunc('milliseconds', d.ended_at), CASE WHEN d.version > 1 THEN d.secretary END, d.worker, d.created_at,
  date_trunc('milliseconds', coalesce(d.ended_at, d.created_at + (d.version - 1) * interval '2 days'))`;

export const CASE_PATH = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying', 'closed'];
const casePath = `ARRAY['${CASE_PATH.join("','")}']`;
const caseStates = {
  final: "ARRAY['closed', 'dismissed', 'void']",
  old: `array_fill('closed'::text, ARRAY[92]) || array_fill('dismissed'::text, ARRAY[4]) || ARRAY['void', 'acting', 'verifying', 'planning']`,
  young: `ARRAY['reported', 'reviewing', 'analysing', 'planning', 'acting', 'acting', 'verifying', 'verifying', 'closed', 'dismissed']`,
};

/** Nonconformities with their causes, actions, reviews and clauses. */
export const cases = (count, streets) => `
  INSERT INTO nonconformities (${SPINE}, description, potential, grade, found_on, impact, correction, corrected_on, owner_id,
    success_measure, success_target, wait_days, wait_until)
  SELECT ${spine(100, 'NC', "'第 ' || d.i || ' 件：异议回应超过一个工作日'")},
    '居民对答复有异议，两个工作日以后才有人回电话。', false, CASE WHEN bench.roll(d.i, 105) < 0.2 THEN 'major' ELSE 'minor' END,
    (d.created_at AT TIME ZONE 'Asia/Shanghai')::date, '1 户', CASE WHEN d.version > 2 THEN '当天已回电话' ELSE '' END, NULL,
    CASE WHEN d.version > 1 THEN d.secretary END, CASE WHEN d.version > 4 THEN '一个工作日内回应的比例' ELSE '' END,
    CASE WHEN d.version > 4 THEN '95%' ELSE '' END, CASE WHEN d.version > 4 THEN 30 ELSE 0 END,
    CASE WHEN d.version > 6 THEN (d.created_at AT TIME ZONE 'Asia/Shanghai')::date + 60 END
  FROM (${drawn(count, streets, 100, casePath, caseStates)}) AS d;

  INSERT INTO nonconformity_causes (id, community_id, street_id, nonconformity_id, round, parent_id, position, text, evidence, root)
  SELECT bench.id(n.created_at, k * 10000000 + row_number() OVER (PARTITION BY k ORDER BY n.id), 110), n.community_id, n.street_id, n.id, 1,
    NULL, k, CASE k WHEN 0 THEN '交接单没有写时限' ELSE '表格没有这一栏' END, '', k = 1
  FROM nonconformities n, generate_series(0, 1) AS k WHERE n.version > 3;

  INSERT INTO corrective_actions (${SPINE}, round, cause_id, due_on, done_on, done_by_id, evidence)
  SELECT bench.id(a.planned_at, row_number() OVER (ORDER BY a.parent, a.k), 120), a.community_id, a.street_id, NULL, a.parent,
    'CA-' || a.year || '-' || lpad(row_number() OVER (PARTITION BY a.community_id, a.year ORDER BY a.parent, a.k)::text, 4, '0'),
    CASE a.k WHEN 0 THEN '修订交接单，加时限' WHEN 1 THEN '培训窗口人员' ELSE '每月抽查' END, CASE WHEN a.done THEN 'done' ELSE 'planned' END,
    CASE WHEN a.done THEN 2 ELSE 1 END, a.planned_at + interval '14 days', a.planned_at + interval '14 days',
    CASE WHEN a.done THEN a.planned_at + interval '10 days' END, a.worker, a.secretary, a.planned_at,
    CASE WHEN a.done THEN a.planned_at + interval '10 days' ELSE a.planned_at END,
    1, NULL, (a.planned_at AT TIME ZONE 'Asia/Shanghai')::date + 14,
    CASE WHEN a.done THEN (a.planned_at AT TIME ZONE 'Asia/Shanghai')::date + 10 END, CASE WHEN a.done THEN a.worker END,
    CASE WHEN a.done THEN '新的交接单已启用' ELSE '' END
  FROM (
    SELECT n.id AS parent, n.community_id, n.street_id, n.created_at + interval '6 days' AS planned_at, k,
      date_part('year', (n.created_at + interval '6 days') AT TIME ZONE 'Asia/Shanghai')::int AS year,
      n.state IN ('verifying', 'closed') AS done, n.created_by_id AS worker, n.owner_id AS secretary
    FROM nonconformities n, generate_series(0, 2) AS k
    WHERE n.version > 3 AND (k < 2 OR bench.roll(hashtext(n.id::text), 121) < 0.18)
  ) AS a;

  INSERT INTO effectiveness_reviews (id, community_id, street_id, nonconformity_id, round, outcome, finding, evidence, reviewer_id, is_first, at)
  SELECT bench.id(n.ended_at, row_number() OVER (ORDER BY n.id), 130), n.community_id, n.street_id, n.id, 1, 'effective',
    '三十天内没有再发生', '抽查 20 件', n.created_by_id, true, n.ended_at
  FROM nonconformities n WHERE n.state = 'closed';
  ${links('nonconformities', 'nonconformity', 'breaches', 140)};
  INSERT INTO clause_links (id, community_id, street_id, kind, record_id, clause_id, role, is_default, created_by_id, created_at)
  SELECT bench.id(n.created_at, row_number() OVER (ORDER BY n.id), 141), n.community_id, n.street_id, 'nonconformity', n.id, c.id,
    'implements', true, n.created_by_id, n.created_at
  FROM nonconformities n, clauses c WHERE c.standard_code = 'DB35/T 2074-2022' AND c.number = '10.1'`;

const links = (table, kind, role, salt) => `
  INSERT INTO clause_links (id, community_id, street_id, kind, record_id, clause_id, role, is_default, created_by_id, created_at)
  SELECT bench.id(r.created_at, r.i, ${salt}), r.community_id, r.street_id, '${kind}', r.id, c.id, '${role}', false, r.created_by_id, r.created_at
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS i FROM ${table}) AS r
    JOIN bench.clauses c ON c.n = floor(bench.roll(r.i, ${salt}) * (SELECT count(*) FROM bench.clauses))::int`;

const twoSteps = (state) => `ARRAY['${state}']`;

export const complaints = (count, streets) => `
  INSERT INTO complaints (${SPINE}, channel, about, content, anonymous, answer, answer_by, secret_hash)
  SELECT ${spine(200, 'CP', "'第 ' || d.i || ' 件：楼道灯不亮'")}, 'web', 'facility', '三号楼二单元的灯坏了一周。', true,
    CASE WHEN d.state = 'closed' THEN '灯已换好。' ELSE '' END, d.created_at + interval '5 days', md5(d.i::text)
  FROM (${drawn(count, streets, 200, twoSteps('received'), {
    final: "ARRAY['closed', 'rejected']",
    old: "array_fill('closed'::text, ARRAY[95]) || array_fill('rejected'::text, ARRAY[5])",
    young: "ARRAY['received', 'acknowledged', 'investigating', 'answered', 'closed', 'closed']",
  })}) AS d;
  ${links('complaints', 'complaint', 'evidences', 240)}`;

export const activities = (count, streets) => `
  INSERT INTO activities (${SPINE}, form, goal, content, place, starts_at, ends_at, attendance)
  SELECT ${spine(300, 'AV', "'第 ' || d.i || ' 次：重阳健康讲座'")}, 'own', '让老人学会量血压', '讲座和义诊', '社区活动室',
    d.created_at + interval '10 days', d.created_at + interval '10 days 2 hours', CASE WHEN d.state IN ('held', 'archived') THEN 40 END
  FROM (${drawn(count, streets, 300, twoSteps('draft'), {
    final: "ARRAY['archived', 'cancelled']",
    old: "array_fill('archived'::text, ARRAY[95]) || array_fill('cancelled'::text, ARRAY[5])",
    young: "ARRAY['draft', 'published', 'published', 'held', 'archived']",
  })}) AS d;
  ${links('activities', 'activity', 'evidences', 340)}`;

/** Of every ten requests one comes to the hall of the first community; of fifty there, one by a number that is asked for. */
const HALL = 1;

/** Requests, each with a phone number; `known` are those that the intake page asks for, ten or so requests each. */
export const requests = (count, streets, known) => {
  const list = (name) => `ARRAY['${known.map((one) => one[name]).join("','")}']`;
  const isKnown = `d.c = ${HALL} AND d.i % 50 = 0`;
  const which = `[1 + (d.i / 50) % ${known.length}]`;
  return `
  INSERT INTO matter_types (id, unit_id, title, kind, steps, papers, limit_count, limit_unit, position, version, changed_at)
  SELECT ${unit('t', 401)}, ${unit(1, 2)}, '第 ' || t || ' 种事项', 'government', '[]', '[]', 5, 'workingDays', t, 1, '2020-01-01Z' FROM generate_series(1, 30) AS t;
  INSERT INTO service_requests (${SPINE}, channel, "group", matter_type_id, content, applicant_name_sealed, applicant_phone_sealed, applicant_phone_lookup, papers,
    asked_for, promised_at, reply, reply_way, replied_at, object_until, secret_hash)
  SELECT ${spine(400, 'SR', "'第 ' || d.i || ' 件：老年优待证'")}, 'counter', 'government',
    CASE WHEN d.street_id = ${unit(1, 2)} THEN ${unit('1 + d.i % 30', 401)} END, '想办老年优待证，材料带来了。',
    CASE WHEN ${isKnown} THEN (${list('name')})${which} END, NULL, CASE WHEN ${isKnown} THEN (${list('lookup')})${which} ELSE md5(d.i::text) END, '[]', '[]',
    CASE WHEN d.state = 'handling' THEN d.created_at + interval '7 days' END, CASE WHEN d.state IN ('replied', 'closed') THEN '办好了，请来取。' ELSE '' END,
    CASE WHEN d.state IN ('replied', 'closed') THEN 'face' END, CASE WHEN d.state IN ('replied', 'closed') THEN d.created_at + interval '4 days' END,
    CASE WHEN d.state IN ('replied', 'closed') THEN d.created_at + interval '34 days' END, md5(d.i::text)
  FROM (${drawn(count, streets, 400, twoSteps('received'), {
    final: "ARRAY['closed', 'withdrawn']",
    old: "array_fill('closed'::text, ARRAY[96]) || array_fill('withdrawn'::text, ARRAY[4])",
    young: "ARRAY['received', 'handed', 'waiting', 'entrusted', 'handling', 'handling', 'done', 'objected', 'replied', 'replied'] || array_fill('closed'::text, ARRAY[10])",
  }, `CASE WHEN bench.roll(i, 409) < 0.1 THEN ${HALL} ELSE 1 + floor(bench.roll(i, 400) * ${streets * 30})::int END`)}) AS d`;
};

/** The register's rows and the counters, as if every record had been begun through the product. */
export const register = (table, kind, stage) => `
  INSERT INTO records (${SPINE}, kind, stage) SELECT ${SPINE}, '${kind}', '${stage}' FROM ${table} ORDER BY id;
  INSERT INTO record_counters (community_id, street_id, prefix, year, value)
  SELECT community_id, street_id, split_part(number, '-', 1), split_part(number, '-', 2)::int, max(split_part(number, '-', 3)::int)
  FROM ${table} GROUP BY 1, 2, 3, 4`;
