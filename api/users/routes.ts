import { ReasonBody } from "../../shared/schemas/common.ts";
import { Merge, MergeUsers } from "../../shared/schemas/merge.ts";
import {
  BanUser,
  CreateUser,
  Deleted,
  UpdateUser,
  UserDetail,
  UserPage,
  UserParams,
  UserQuery,
} from "../../shared/schemas/user.ts";
import { endpoint } from "../http/endpoint.ts";
import { banUser } from "./ban-user.ts";
import { createUser } from "./create-user.ts";
import { deleteUser } from "./delete-user.ts";
import * as examples from "./examples.ts";
import { getUser } from "./get-user.ts";
import { listUsers } from "./list-users.ts";
import { mergeUsers } from "./merge-users.ts";
import { userState } from "./sql.ts";
import { unbanUser } from "./unban-user.ts";
import { updateUser } from "./update-user.ts";

const ofUser = ({ userId }: { userId: string }) => userState(userId);

export const userRoutes = [
  endpoint(
    {
      method: "get",
      path: "/api/users",
      operationId: "listUsers",
      summary: "List or search users",
      description:
        "The newest first; with `query` those whose e-mail, or a word of whose name, begins with it.",
      query: UserQuery,
      example: examples.listUsers,
      reply: UserPage,
      permission: "users:read",
      event: null,
    },
    (call, { query }) => listUsers(call, query),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/users",
      operationId: "createUser",
      summary: "Create a user",
      description:
        "Makes a user without an account, who can be claimed once: by a first sign-in with this e-mail, " +
        "verified by the provider.",
      body: CreateUser,
      bodyRequired: true,
      example: examples.createUser,
      reply: UserDetail,
      status: 201,
      permission: "users:create",
      errors: ["email_taken"],
      event: "createUser",
      replay: { rebuild: getUser },
    },
    (call, { body }) => createUser(call, body),
  ),
  endpoint(
    {
      method: "get",
      path: "/api/users/{userId}",
      operationId: "getUser",
      summary: "Read a user",
      description: "The user, the ban in force and the metadata. The `ETag` stands for all of it.",
      params: UserParams,
      state: ofUser,
      example: examples.getUser,
      reply: UserDetail,
      permission: "users:read",
      errors: ["not_found"],
      event: null,
    },
    (call, { params }) => getUser(call, params.userId),
  ),
  endpoint(
    {
      method: "patch",
      path: "/api/users/{userId}",
      operationId: "updateUser",
      summary: "Change a user, or mark the e-mail as verified",
      description:
        "Changes the given fields, all or none. `emailVerified: true` alone needs `users:verify`, " +
        "`metadata` needs `users:annotate`, everything else `users:update`. A new e-mail is unverified " +
        "unless the request says otherwise.",
      params: UserParams,
      state: ofUser,
      body: UpdateUser,
      bodyRequired: true,
      example: examples.updateUser,
      reply: UserDetail,
      permission: "users:verify",
      orPermissions: ["users:annotate", "users:update"],
      replay: { rebuild: getUser },
      errors: ["not_found", "email_taken"],
      event: "updateUser",
    },
    (call, { params, body }) => updateUser(call, params.userId, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}",
      operationId: "deleteUser",
      summary: "Delete a user with accounts and sessions; the trail stays",
      description:
        "Deletes the user, accounts, sessions, pending magic links, role and ban in one transaction. The " +
        "trail keeps the history with the names that it was written under.",
      params: UserParams,
      state: ofUser,
      body: ReasonBody,
      example: examples.deleteUser,
      reply: Deleted,
      permission: "users:delete",
      stepUp: true,
      errors: ["not_found", "last_owner"],
      event: "deleteUser",
    },
    (call, { params, body }) => deleteUser(call, params.userId, body.reason),
  ),
  endpoint(
    {
      method: "post",
      path: "/api/users/{userId}/merge",
      operationId: "mergeUsers",
      summary: "Make one user of two, or say what that would do",
      description:
        "Accounts, sessions and notes of the one become the other's, then the one is deleted, all in one " +
        "transaction. Both ids lead to the history of both. Operators and banned users are refused. With " +
        "`preview` it only says what it would do.",
      params: UserParams,
      state: ofUser,
      body: MergeUsers,
      bodyRequired: true,
      example: examples.mergeUsers,
      reply: Merge,
      permission: "users:delete",
      stepUp: true,
      errors: ["not_found", "conflict"],
      event: "mergeUsers",
    },
    (call, { params, body }) => mergeUsers(call, params.userId, body),
  ),
  endpoint(
    {
      method: "put",
      path: "/api/users/{userId}/ban",
      operationId: "banUser",
      summary: "Ban a user and end all sessions",
      description:
        "Bans the user, or changes the end and the reason of the ban in force. When it answers, no " +
        "session of the user is served any more and none can begin, through whatever door. A ban with " +
        "`until` lifts itself.",
      params: UserParams,
      state: ofUser,
      body: BanUser,
      example: examples.banUser,
      reply: UserDetail,
      permission: "users:ban",
      errors: ["not_found"],
      event: "banUser",
    },
    (call, { params, body }) => banUser(call, params.userId, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}/ban",
      operationId: "unbanUser",
      summary: "Lift a ban",
      description: "The user may sign in again at once. Where there is no ban nothing changes.",
      params: UserParams,
      state: ofUser,
      body: ReasonBody,
      example: examples.unbanUser,
      reply: UserDetail,
      permission: "users:ban",
      errors: ["not_found"],
      event: "unbanUser",
    },
    (call, { params, body }) => unbanUser(call, params.userId, body.reason),
  ),
] as const;
