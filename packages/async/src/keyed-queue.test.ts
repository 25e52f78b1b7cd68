import { expect, test } from 'vitest';
import { createKeyedQueue } from './keyed-queue.ts';

/** Tasks that end when the test says so. */
const controlledTasks = () => {
  const enqueue = createKeyedQueue();
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    started,
    end: (name: string) => ends.get(name)?.(),
    add: (key: string, name: string) =>
      enqueue(key, () => {
        started.push(name);
        return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
      }),
    enqueue,
  };
};

test('tasks of one key run one after the other, those of another key at the same time', async () => {
  const { started, end, add } = controlledTasks();
  const [first, second, other] = [add('a', 'first'), add('a', 'second'), add('b', 'other')];
  await expect.poll(() => started).toEqual(['first', 'other']);
  end('first');
  await expect.poll(() => started).toEqual(['first', 'other', 'second']);
  end('second');
  end('other');
  expect(await Promise.all([first, second, other])).toEqual(['first', 'second', 'other']);
});

test('a task that fails rejects for its own caller, and the next one runs', async () => {
  const { enqueue } = controlledTasks();
  const failing = enqueue('a', () => Promise.reject(new Error('no')));
  const next = enqueue('a', () => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
