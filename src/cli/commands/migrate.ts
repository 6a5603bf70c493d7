import { migrations } from '../../core/migrations.ts';
import { defineCommand } from '../command.ts';
import { migrateAt } from '../migrating.ts';

export default defineCommand({
  name: 'migrate',
  summary: 'bring files of an older format into the newest one; without --write only shown',
  args: [{ name: '[paths...]', summary: 'files or folders; without them, everything around here', values: 'file' }],
  options: [
    { flags: '--write', summary: 'change the files, all or none; comments and layout stay' },
    { flags: '--check', summary: 'only say which files are in an older format, and fail if there are any' },
  ],
  examples: ['cop migrate', 'cop migrate --write'],
  run: async (io, paths, options) => await migrateAt(io, paths, { options, migrations }),
});
