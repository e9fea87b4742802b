import type { Adapter } from "@auth/core/adapters";
import {
  createAuthenticator,
  getAuthenticator,
  listAuthenticatorsByUserId,
  updateAuthenticatorCounter,
} from "./authenticators.ts";
import { createSession, createUser, linkAccount } from "./commit-sign-in.ts";
import type { Flow } from "./flow.ts";
import { getAccount, getUser, getUserByAccount, getUserByEmail } from "./lookups.ts";
import { deleteSession, getSessionAndUser, updateSession } from "./session-methods.ts";
import { stockAdapter } from "./stock-adapter.ts";
import { deleteUser, unlinkAccount, updateUser } from "./user-methods.ts";
import { useVerificationToken } from "./verification-tokens.ts";

/**
 * The adapter of one request: the stock one, with every method replaced that loses, leaks or tears something. It is a
 * plain object because the engine calls its methods without `this` and finds them by `Object.keys`.
 */
export function createAdapter(flow: Flow) {
  return {
    ...stockAdapter(flow),
    createUser: (user) => createUser(flow, user),
    getUser: (id) => getUser(flow, id),
    getUserByEmail: (email) => getUserByEmail(flow, email),
    getUserByAccount: (identity) => getUserByAccount(flow, identity),
    getAccount: (providerAccountId, provider) => getAccount(flow, { provider, providerAccountId }),
    updateUser: (user) => updateUser(flow, user),
    deleteUser: (userId) => deleteUser(flow, userId),
    linkAccount: (account) => linkAccount(flow, account),
    unlinkAccount: (identity) => unlinkAccount(flow, identity),
    createSession: (session) => createSession(flow, session),
    getSessionAndUser: (token) => getSessionAndUser(flow, token),
    updateSession: (session) => updateSession(flow, session),
    deleteSession: (token) => deleteSession(flow, token),
    useVerificationToken: (params) => useVerificationToken(flow, params),
    getAuthenticator: (credentialID) => getAuthenticator(flow, credentialID),
    createAuthenticator: (authenticator) => createAuthenticator(flow, authenticator),
    listAuthenticatorsByUserId: (userId) => listAuthenticatorsByUserId(flow, userId),
    updateAuthenticatorCounter: (credentialID, counter) =>
      updateAuthenticatorCounter(flow, credentialID, counter),
  } satisfies Adapter;
}
