import type { FactSource } from '#standards';
import { gridSource } from './grids.source.js';
import { committeeSource, electionSource, termSource } from './organisations.source.js';
import { profileSource } from './profile.source.js';
import { socialOrganisationSource } from './social-organisations.source.js';
import { staffSource } from './staff.source.js';
import { trainingSource } from './training.source.js';
import { venueSource } from './venues.source.js';
import { volunteerCountSource, volunteerRosterSource, volunteerTeamSource } from './volunteers.source.js';

/** What the registers tell the rules; of two that serve one fact the first has the say where both are kept. */
export const factSources: readonly FactSource[] = [
  profileSource, staffSource, trainingSource, volunteerRosterSource, volunteerCountSource, volunteerTeamSource, socialOrganisationSource, venueSource,
  gridSource, committeeSource, termSource, electionSource,
];
