import { RecordKindName } from '#kernel';
import type { Fulfilment, FulfilmentSource } from '#standards';

/** Entries of registers and meetings that obligations ask for. A meeting of no named kind says too little by itself. */
export const resourceFulfilments: FulfilmentSource = {
  keys: [
    'training', 'training:street-centre', 'community-profile', 'facility:maintenance', 'meeting', 'meeting:joint-conference', 'meeting:deliberation',
    'meeting:party', 'feedback:media',
  ],
  linked: ['meeting', 'training'],
  kinds: [RecordKindName.staffTraining, RecordKindName.communityProfile, RecordKindName.facilityCheck, RecordKindName.meeting, RecordKindName.feedback],
  completed: (query, communityIds, from, to) =>
    query<Fulfilment>(
      `SELECT community_id AS "communityId", id AS "recordId", on_day::text AS "on", keys FROM (
         SELECT community_id, id, from_on AS on_day, ARRAY['training'] || CASE WHEN organiser = 'street-centre' THEN ARRAY['training:street-centre'] ELSE '{}' END AS keys
         FROM staff_trainings WHERE state <> 'void' AND result IN ('passed', 'attended')
         UNION ALL
         SELECT community_id, id, from_on, ARRAY['community-profile'] FROM community_profiles WHERE state <> 'void'
         UNION ALL
         SELECT community_id, id, from_on, ARRAY['facility:maintenance'] FROM facility_checks WHERE state <> 'void' AND check_kind = 'maintenance'
         UNION ALL
         SELECT community_id, id, (starts_at AT TIME ZONE 'Asia/Shanghai')::date, ARRAY['meeting', 'meeting:' || type] FROM meetings WHERE state IN ('held', 'concluded')
         UNION ALL
         SELECT community_id, id, from_on, ARRAY['feedback:media'] FROM feedback_entries WHERE state <> 'void' AND source = 'media' AND tone <> 'negative'
       ) AS done WHERE community_id = ANY($1) AND on_day BETWEEN $2 AND $3`,
      [communityIds, from, to],
    ),
};
