import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { cleanText, textProblem } from '#kernel';
import type { Registry } from '../registry/registry.js';
import { UnitKind } from '../unit/org-unit.entity.js';

/** What the command prints and its exit status: 0, 1 where it is refused, 2 for arguments that make no sense. */
export interface CommandResult {
  status: 0 | 1 | 2;
  out: string;
  err: string;
}

export interface AdminMeans {
  registry: Registry;
  /** Asks whoever sits there; null when nobody does. */
  ask: ((question: string) => Promise<string>) | null;
}

const USAGE = `usage:
  admin create [--account ACCOUNT] [--name NAME] [--district-code CODE] [--district-name NAME]
建立第一个管理员；没有写的会问。The first administrator; what is left out is asked for.
`;

class Wrong extends Error {}
class Refused extends Error {}

/**
 * `admin create …`: the first administrator of an installation, and the district that it belongs to. `open` connects;
 * it is called only when the arguments make sense.
 */
export async function runAdmin(args: readonly string[], open: () => Promise<AdminMeans>): Promise<CommandResult> {
  try {
    const [verb, ...rest] = args;
    if (verb !== 'create') throw new Wrong(verb === undefined ? '要做什么？ What is to be done?' : `没有这个命令 unknown command: ${verb}`);
    return { status: 0, out: await create(rest, open), err: '' };
  } catch (error) {
    if (error instanceof Refused) return { status: 1, out: '', err: `admin: ${error.message}\n` };
    if (!isWrong(error)) throw error;
    return { status: 2, out: '', err: `admin: ${error.message.split('\n')[0]}\n${USAGE}` };
  }
}

async function create(args: string[], open: () => Promise<AdminMeans>): Promise<string> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { account: text, name: text, 'district-code': text, 'district-name': text } });
  const { registry, ask } = await open();
  const existing = await registry.administrators();
  if (existing.length > 0) {
    throw new Refused(`已经有管理员了：${existing.join('、')}。 There is an administrator already: ${existing.join(', ')}.`);
  }
  const wanted = async (given: string | undefined, flag: string, question: string): Promise<string> => {
    const answer = given ?? (await ask?.(question));
    if (answer === undefined) throw new Wrong(`缺少 ${flag} is missing`);
    return cleanText(answer);
  };
  const district = await chooseDistrict(registry, values['district-code'], values['district-name'], wanted);
  const account = checkAccount(await wanted(values.account, '--account', '账号 Account: '));
  if (await registry.hasAccount(account)) throw new Refused(`账号 ${account} 已经有人用了。 The account ${account} is taken.`);
  const name = checkName(await wanted(values.name, '--name', '姓名 Name: '));
  const password = initialPassword();
  await registry.together(async (all) => {
    const unitId = district.id ?? (await all.addUnit({ kind: UnitKind.district, code: district.code, name: district.name }));
    const personId = await all.addPerson({ account, name, password, mustChange: true });
    await all.addMembership(personId, 'administrator', unitId);
  });
  return [
    `管理员已经建立。 The administrator is there.`,
    `  区县 district   ${district.code} ${district.name}`,
    `  账号 account    ${account}`,
    `  初始密码 initial password   ${password}`,
    '初始密码只在这里出现这一次，第一次登录时须改掉。',
    'The password is shown here only; it must be changed at the first sign-in.',
    '',
  ].join('\n');
}

interface District {
  /** Absent: still to be made. */
  id?: string;
  code: string;
  name: string;
}

async function chooseDistrict(
  registry: Registry,
  givenCode: string | undefined,
  givenName: string | undefined,
  wanted: (given: string | undefined, flag: string, question: string) => Promise<string>,
): Promise<District> {
  const districts = await registry.districts();
  const only = districts.length === 1 && givenCode === undefined && givenName === undefined ? districts[0] : undefined;
  if (only) return only;
  const code = await wanted(givenCode, '--district-code', '区县代码（6 位） Division code of the district (6 digits): ');
  if (!/^\d{6}$/.test(code)) throw new Wrong(`区县代码是 6 位数字 a district's division code has 6 digits: ${code}`);
  const known = districts.find((one) => one.code === code);
  if (known && (givenName === undefined || cleanText(givenName) === known.name)) return known;
  if (known) throw new Refused(`${code} 是${known.name}。 ${code} is ${known.name}.`);
  return { code, name: checkName(await wanted(givenName, '--district-name', '区县名称 Name of the district: ')) };
}

function checkAccount(account: string): string {
  const plain = account.toLowerCase();
  if (/^[a-z0-9][a-z0-9._-]{2,39}$/.test(plain)) return plain;
  throw new Wrong(`账号用 3 到 40 个小写字母、数字、点、横线 an account has 3 to 40 letters, digits, dots and dashes: ${account}`);
}

function checkName(name: string): string {
  const problem = textProblem(name, { min: 1, max: 60 });
  if (problem) throw new Wrong(`名称不能用 not a name (${problem.code}): ${JSON.stringify(name)}`);
  return name;
}

// no letters and digits that look alike
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twenty characters in fours, 99 bits. */
function initialPassword(): string {
  const letters = Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return [0, 4, 8, 12, 16].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

function isWrong(error: unknown): error is Error {
  return error instanceof Wrong || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
