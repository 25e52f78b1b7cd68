import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun first, so that none of them is left when all the others are done. */
const LONGEST = ['bench/src/smoke', 'chaos/src/short', 'roles', 'toy-sport', 'replay'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`${name}.test`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'chaos', 'bench', 'verify', 'e2e'],
    // Two cores, and suites that start servers of their own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
