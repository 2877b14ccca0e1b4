// `npm run restore -- FILE`: an archive of `npm run backup` into an empty database, while the product stands still.
import { runBackupTool } from './backup/run.mjs';

await runBackupTool('restore', ({ runRestore }, env, _version, told) => runRestore(process.argv.slice(2), env, told));
