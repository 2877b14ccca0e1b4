import { Injectable } from '@nestjs/common';
import writeWorkbook from 'write-excel-file/node';
import { type Acting, cleanText, dayOf, type FieldCode, isDay, LOOKS_LIKE_FORMULA, textProblem } from '#kernel';
import type { RoleName } from '../../role/roles.js';
import { hashPassword } from '../../sign-in/passwords.js';
import type { OrgUnit } from '../../unit/org-unit.entity.js';
import { unitById } from '../../unit/units.js';
import { hasAccountForm, takenAccounts } from '../account/account-problems.js';
import type { AddPersonInput } from '../account/account.input.js';
import { insertPerson } from '../account/account.service.js';
import { oneTimePassword } from '../account/one-time-password.js';
import { jurisdictionOf, unitsWithin } from '../jurisdiction.js';
import { appointmentProblems } from '../membership/appointment-problems.js';
import { AppointmentService } from '../membership/appointment.service.js';
import { change } from '../register.js';
import { type PeopleSheet, readSheet, type SheetRow } from './read-sheet.js';
import { COLUMNS, HEADERS, ROLE_WORDS, roleOf, type SheetColumn, type SheetLanguage, SHEETS } from './sheet-words.js';

/** What is wrong in one cell. */
export interface SheetProblem {
  row: number;
  /** Its letter. */
  column: string;
  field: SheetColumn;
  code: FieldCode;
  params: object;
}

export interface SheetOutcome {
  rows: number;
  problems: SheetProblem[];
  /** Those added, with their first passwords, told this once; empty when it was only checked or anything is wrong. */
  people: { name: string; account: string; password: string }[];
}

const MOST_UNITS = 5000;

/** People by the sheet: a form to fill in, checked cell by cell, taken as a whole or not at all. */
@Injectable()
export class PeopleSheetService {
  constructor(private readonly appointments: AppointmentService) {}

  /** The empty form, with the units and roles that the asker can give. */
  async template(by: Acting, language: SheetLanguage): Promise<Buffer> {
    const units = (await unitsOf(by)).slice(0, MOST_UNITS);
    const roles = await this.appointments.roles(by);
    const head = (texts: string[]) => texts.map((value) => ({ value, fontWeight: 'bold' as const }));
    const people = [head(COLUMNS.map((column) => HEADERS[column][language]))];
    const unitRows = [head([HEADERS.unit[language], HEADERS.name[language]]), ...units.map(({ code, name }) => [{ value: code, type: String }, { value: name, type: String }])];
    const roleRows = [head([HEADERS.role[language]]), ...roles.map(({ role }) => [{ value: ROLE_WORDS[role as RoleName][language], type: String }])];
    const columns = COLUMNS.map(() => ({ width: 18 }));
    return writeWorkbook([
      { sheet: SHEETS.people[language], data: people, columns },
      { sheet: SHEETS.units[language], data: unitRows, columns: [{ width: 22 }, { width: 30 }] },
      { sheet: SHEETS.roles[language], data: roleRows, columns: [{ width: 22 }] },
    ]).toBuffer();
  }

  /** @throws what `readSheet` throws; problems of cells are answered, not thrown */
  async take(by: Acting, bytes: Buffer, onlyCheck: boolean): Promise<SheetOutcome> {
    const sheet = await readSheet(bytes);
    const { inputs, problems } = await check(by, sheet);
    if (onlyCheck || problems.length > 0) return { rows: sheet.rows.length, problems, people: [] };
    const people = await Promise.all(
      inputs.map(async (input) => {
        const password = oneTimePassword();
        return { input, password, hash: await hashPassword(password) };
      }),
    );
    await change(by, async (register) => {
      for (const { input, hash } of people) await insertPerson(by, register, input, hash);
    });
    return {
      rows: sheet.rows.length, problems: [],
      people: people.map(({ input, password }) => ({ name: input.name, account: input.account, password })),
    };
  }
}

async function check(by: Acting, { rows, formulas, letters }: PeopleSheet): Promise<{ inputs: AddPersonInput[]; problems: SheetProblem[] }> {
  const accounts = rows.map(({ account }) => account.toLowerCase());
  const taken = await takenAccounts(by, accounts);
  const units = new Map((await unitsOf(by)).map((unit) => [unit.code, unit]));
  const problems: SheetProblem[] = [];
  const inputs: AddPersonInput[] = [];
  for (const [index, row] of rows.entries()) {
    const before = problems.length;
    const wrong = (field: SheetColumn, code: FieldCode, params: object = {}): void => {
      problems.push({ row: row.row, column: letters[field], field, code, params });
    };
    for (const field of COLUMNS) {
      if (formulas.has(`${row.row} ${letters[field]}`) || LOOKS_LIKE_FORMULA.test(row[field])) wrong(field, 'FORMULA');
    }
    if (problems.length > before) continue;
    const input = textsOf(row, dayOf(by.now), wrong);
    if (input.account && taken.has(input.account)) wrong('account', 'ACCOUNT_TAKEN');
    else if (input.account && accounts.indexOf(input.account) < index) wrong('account', 'DUPLICATE');
    const unit = units.get(row.unit);
    if (row.unit && !unit) wrong('unit', 'UNKNOWN_UNIT');
    if (problems.length > before || !unit) continue;
    for (const { path, code, params } of await appointmentProblems(by, input, unit)) {
      wrong(path === 'unitId' ? 'unit' : (path as SheetColumn), code, params);
    }
    inputs.push({ ...input, unitId: unit.id });
  }
  problems.sort((a, b) => a.row - b.row || COLUMNS.indexOf(a.field) - COLUMNS.indexOf(b.field));
  return { inputs, problems };
}

/** What can be told from the row alone. */
function textsOf(row: SheetRow, today: string, wrong: (field: SheetColumn, code: FieldCode, params?: object) => void): AddPersonInput {
  const account = row.account.toLowerCase();
  const name = cleanText(row.name);
  const role = roleOf(row.role);
  for (const field of ['account', 'name', 'role', 'unit'] as const) if (row[field] === '') wrong(field, 'REQUIRED');
  if (account && !hasAccountForm(account)) wrong('account', 'ACCOUNT_FORM');
  const nameProblem = name ? textProblem(name, { min: 1, max: 40 }) : null;
  if (nameProblem) wrong('name', nameProblem.code, nameProblem.params);
  if (row.role && !role) wrong('role', 'UNKNOWN_ROLE');
  for (const field of ['from', 'to'] as const) if (row[field] && !isDay(row[field])) wrong(field, 'NOT_A_DATE');
  return { account, name, role: role ?? '', unitId: '', from: row.from || today, to: row.to || null };
}

async function unitsOf(by: Acting): Promise<OrgUnit[]> {
  const { districts, streets, communities } = await jurisdictionOf(by);
  const rows = await by.query<{ id: string }>(
    `SELECT u.id FROM org_units u WHERE ${unitsWithin('u', 1)} AND (u.closed_from IS NULL OR u.closed_from > $4) ORDER BY u.code`,
    [districts, streets, communities, dayOf(by.now)],
  );
  return (await Promise.all(rows.map(({ id }) => unitById(by, id)))).filter((unit) => unit !== undefined);
}
