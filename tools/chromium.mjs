import './pinned-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome on this machine: CHROMIUM_PATH, one in the path, or one in its usual place. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
    return given;
  }
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  return PLACES.find((place) => existsSync(place));
}

/**
 * Sees to it that the browser journeys can run: installs Debian's Chromium and Chinese fonts where they are missing
 * and we may (root, or sudo that asks for no password).
 *
 * @returns {Promise<string>} the browser's path
 * @throws when there is no browser and none can be installed
 */
export async function provideChromium() {
  const missing = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0) await install(missing);
  if (!hasChineseFont()) console.warn('No Chinese font was found: the journeys run, their pictures show empty boxes.');
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'The browser journeys cannot run: there is no Chromium on this machine and it could not be installed. ' +
      'Install Chromium or Chrome, or name one with CHROMIUM_PATH. `npm test -- unit` and `npm test -- e2e` need none.',
  );
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim() !== '';
  return existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');
}

async function install(packages) {
  const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!works('apt-get', ['--version'])) return;
  if (asRoot.length > 0 && !works('sudo', ['-n', 'true'])) return;
  console.log(`Installing ${packages.join(' and ')} for the browser journeys …`);
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
    return run(command, rest, { quiet: true });
  };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  await apt(...wait, 'update');
  await apt(...wait, 'install', '-y', '--no-install-recommends', ...packages);
}
