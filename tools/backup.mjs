// `npm run backup [-- --to FILE]`: database and files in one archive, while the product runs.
import { runBackupTool } from './backup/run.mjs';

await runBackupTool('backup', ({ runBackup }, env, version, told) => runBackup(process.argv.slice(2), env, version, told));
