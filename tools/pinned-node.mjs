/**
 * Imported first by every script: stops with plain words when the running Node is older than the pinned one.
 * npm puts node_modules/.bin first in the path, where the pinned Node lies on the platforms that have one.
 */
const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  const platform = `${process.platform}-${process.arch}`;
  console.error(
    [
      `This project runs on Node ${NEEDED} or newer; this is Node ${process.versions.node} on ${platform}.`,
      'On Linux, macOS and Windows (x64; arm64 on Linux and macOS) `npm ci` brings the right Node along;',
      `run the project through npm (\`npm start\`, \`npm test\`), not through \`node\` itself.`,
      `On another platform, or when optional packages were left out, install Node ${NEEDED} or newer and try again.`,
    ].join('\n'),
  );
  process.exit(1);
}
