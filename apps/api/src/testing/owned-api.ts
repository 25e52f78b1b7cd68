import { type PersonRole, person } from '@scoreline/protocol';
import { afterAll } from 'vitest';
import { OWNER, startTestApi } from './api.ts';

/** A password that the API takes. */
export const PASSWORD = 'a quiet afternoon';

/** An API for the tests of one file, whose owner is signed in. It stops after them. */
export const startOwnedApi = async () => {
  const api = await startTestApi();
  afterAll(() => api.stop());
  const owner = await api.signIn(OWNER.email, OWNER.password);

  /** Gives somebody an account; they enter with it. */
  const add = async (name: string, role: PersonRole = 'scorer') => {
    const email = `${name.toLowerCase().replaceAll(' ', '')}@example.org`;
    const body = { name, email, password: PASSWORD, role };
    const { id } = person.parse((await api.ask('POST', '/v1/people', { as: owner, body })).json());
    return { id, name, email, enter: (password = PASSWORD) => api.signIn(email, password) };
  };
  /** Gives somebody an account, with which they have entered. */
  const join = async (name: string, role?: PersonRole) => {
    const added = await add(name, role);
    return { ...added, as: await added.enter() };
  };
  return { api, owner, add, join };
};
