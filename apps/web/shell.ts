import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The pages that are of use without a signal; with what they are made of they are the shell. */
const PAGES = [
  'main.tsx', 'features/home/HomePage.tsx', 'features/home/LogPage.tsx', 'features/activity/LogHeldPage.tsx', 'features/visit/LogVisitPage.tsx',
  'features/grid/LogFindingPage.tsx', 'features/grid/WalkRoundPage.tsx', 'features/emergency/ReportIncidentPage.tsx', 'features/emergency/CallListPage.tsx', 'features/outbox/OutboxPage.tsx', 'features/assessment/AssessmentSheetPage.tsx', 'features/session/MePage.tsx',
];
const ASIDE = ['/ring.svg', '/manifest.webmanifest', '/icons/192.png'];

/** Tells the service worker which files make the shell, and names the release by them. */
export function shell(index: string): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const worker = chunks.find(({ fileName }) => fileName === 'sw.js');
        if (!worker) this.error('the service worker was not built');
        if (worker.imports.length) this.error(`the service worker must stand alone, and imports ${worker.imports.join(', ')}`);
        const files = new Set<string>();
        const add = (fileName: string): void => {
          const chunk = bundle[fileName];
          if (chunk?.type !== 'chunk' || files.has(fileName)) return;
          files.add(fileName);
          chunk.viteMetadata?.importedCss.forEach((css) => files.add(css));
          chunk.viteMetadata?.importedAssets.forEach((asset) => files.add(asset));
          chunk.imports.forEach(add);
        };
        for (const page of PAGES) {
          const made = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/${page}`)));
          if (!made.length) this.error(`no such page: ${page}`);
          made.forEach(({ fileName }) => add(fileName));
        }
        const paths = [...[...files].sort().map((file) => `/${file}`), ...ASIDE];
        const release = createHash('sha256').update(readFileSync(index)).update(paths.join()).digest('hex').slice(0, 12);
        worker.code = `const SHELL=${JSON.stringify({ release, files: paths })};\n${worker.code}`;
      },
    },
  };
}
