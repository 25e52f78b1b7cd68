import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { withStatementCache } from './statement-cache.ts';

const open = () => {
  const file = new Libsql(':memory:');
  let prepared = 0;
  const once = withStatementCache({
    prepare: (sql) => {
      prepared += 1;
      return file.prepare(sql);
    },
    close: () => file.close(),
  });
  return {
    run: (sql: string, ...values: number[]) => once.prepare(sql).all(values),
    count: () => prepared,
    once,
  };
};

test('a statement is prepared once, and gives the rows of each time', () => {
  const { run, count } = open();
  expect([1, 2, 3].map((n) => run('select ? as n', n))).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  expect(count()).toBe(1);
});

test('what was prepared before a table changed is prepared anew', () => {
  const { run, once } = open();
  once.prepare('create table t (a)').run([]);
  once.prepare('insert into t values (1)').run([]);
  expect(run('select * from t')).toEqual([{ a: 1 }]);
  once.prepare('alter table t add column b').run([]);
  expect(run('select * from t')).toEqual([{ a: 1, b: null }]);
});

test('a pragma takes effect each time', () => {
  const { run } = open();
  for (const mode of [1, 2, 1, 2]) {
    run(`pragma synchronous = ${mode}`);
    expect(run('pragma synchronous')).toEqual([{ synchronous: mode }]);
  }
});

test('only so many are kept', () => {
  const { run, count } = open();
  for (let n = 0; n < 400; n += 1) run(`select ${n} as n`);
  run('select 399 as n');
  expect(count()).toBe(400);
  run('select 0 as n');
  expect(count()).toBe(401);
});
