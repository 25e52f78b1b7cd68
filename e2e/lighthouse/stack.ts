import { startStack } from '../fixtures/stack.ts';

/** With the demo, as `npm start` has it. */
export default (): Promise<() => Promise<void>> => startStack({ SCORELINE_DEMO: '1' });
