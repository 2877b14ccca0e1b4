import './pinned-node.mjs';
import { readFileSync } from 'node:fs';
import { buildApi } from './build.mjs';
import { generateWebTypes } from './codegen.mjs';
import { at, has } from './paths.mjs';
import { writeRecordWords } from './record-words.mjs';
import { runNode } from './run.mjs';
import { describeSchema } from './schema/describe.mjs';

// `npm run generate`: words of documents from the screen's, schema, its words and workflow pictures from the code, the web's types from the schema.
const generator = 'dist/apps/api/src/generate.js';
try {
  console.log(writeRecordWords());
  await buildApi();
  if (has(generator)) {
    const status = await runNode(['--enable-source-maps', at(generator)]);
    if (status !== 0) process.exit(status);
    console.log(describeSchema(JSON.parse(readFileSync(at('dist/permissions.json'), 'utf8'))));
  }
  console.log(await generateWebTypes());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
