// `npm run verify-sports -- FOLDER`: real matches, played through the rules and compared with what their files say.
import { linesOf } from './verdict.ts';
import { FolderError, verifyFolder } from './verify-folder.ts';

const [folder] = process.argv.slice(2);

const run = (): number => {
  if (folder === undefined) {
    console.error('Say which folder: npm run verify-sports -- FOLDER');
    return 2;
  }
  let differing = 0;
  for (const [sport, verdicts] of verifyFolder(folder)) {
    for (const verdict of verdicts) for (const line of linesOf(verdict)) console.log(line);
    const agree = verdicts.filter(({ differences }) => differences.length === 0).length;
    const compared = verdicts.reduce((sum, one) => sum + one.compared, 0);
    console.log(`${sport}: ${agree} of ${verdicts.length} matches agree, ${compared} facts compared\n`);
    differing += verdicts.length - agree;
  }
  return differing === 0 ? 0 : 1;
};

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof FolderError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
