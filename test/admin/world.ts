import { type APerson, aStaffedCommunity, type AUnit, type Staffing } from '../factories/world.js';
import type { TestApp } from '../setup/app.js';

/** A community with its people, and who looks after its street and its district. */
export interface Administered extends Staffing {
  district: AUnit;
  districtAdmin: APerson;
  streetAdmin: APerson;
}

export async function anAdministeredStreet({ world }: TestApp): Promise<Administered> {
  const district = await world.district();
  const street = await world.street(district);
  const staff = await aStaffedCommunity(world, { street });
  return {
    ...staff,
    district,
    districtAdmin: await world.person('administrator', district),
    streetAdmin: await world.person('administrator', street),
  };
}

export const codeOf = (answer: { errors?: { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

/** `code at path`, of each field in error. */
export const fieldsOf = (answer: { errors?: { extensions: { fields: { path: string; code: string }[] } }[] }): string[] =>
  (answer.errors?.[0]?.extensions.fields ?? []).map(({ path, code }) => `${code} at ${path}`);
