import type { FactSource } from './fact-source.js';

/** Whether a community is one of the town (社区) or a village (村): known from the unit itself. */
export const settingSource: FactSource = {
  register: null,
  facts: ['setting'],
  kinds: [],
  values: async (query, communityIds) => {
    const rows = await query<{ id: string; rural: boolean }>('SELECT id, rural FROM org_units WHERE id = ANY($1)', [communityIds]);
    return new Map(rows.map(({ id, rural }) => [id, { setting: rural ? 'rural' : 'urban' }]));
  },
  records: async () => [],
};
