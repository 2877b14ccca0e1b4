// `npm run rules -- check …`: the verdicts of a shipped standard over a file of facts.
import './pinned-node.mjs';
import { compiledNow, tell } from './compiled.mjs';

const { runRules } = await compiledNow('libs/standards/src/rules/rules-command.js');
tell(runRules(process.argv.slice(2), { now: new Date() }));
