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
      summary: "List or search users",
      query: UserQuery,
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
      summary: "Create a user",
      body: CreateUser,
      bodyRequired: true,
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
      summary: "Read a user",
      params: UserParams,
      state: ofUser,
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
      summary: "Change a user, or mark the e-mail as verified",
      params: UserParams,
      state: ofUser,
      body: UpdateUser,
      bodyRequired: true,
      reply: UserDetail,
      permission: "users:verify",
      errors: ["not_found", "email_taken"],
      event: "updateUser",
    },
    (call, { params, body }) => updateUser(call, params.userId, body),
  ),
  endpoint(
    {
      method: "delete",
      path: "/api/users/{userId}",
      summary: "Delete a user with accounts and sessions; the trail stays",
      params: UserParams,
      state: ofUser,
      body: ReasonBody,
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
      summary: "Make one user of two, or say what that would do",
      params: UserParams,
      state: ofUser,
      body: MergeUsers,
      bodyRequired: true,
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
      summary: "Ban a user and end all sessions",
      params: UserParams,
      state: ofUser,
      body: BanUser,
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
      summary: "Lift a ban",
      params: UserParams,
      state: ofUser,
      body: ReasonBody,
      reply: UserDetail,
      permission: "users:ban",
      errors: ["not_found"],
      event: "unbanUser",
    },
    (call, { params, body }) => unbanUser(call, params.userId, body.reason),
  ),
] as const;
