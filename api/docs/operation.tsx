/** @jsxImportSource hono/jsx */
import { ERRORS, type ErrorCode } from "../../shared/error-codes.ts";
import { curlOf } from "./curl.ts";
import type { Media, Route } from "./document.ts";
import { Parameters, Type } from "./fields.tsx";
import { Text } from "./text.tsx";

/** One operation: how it is called, what it takes and answers, and how it can fail. */
export function OperationPart({ route, origin }: { route: Route; origin: string }) {
  const { method, path, operation } = route;
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const replies = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return (
    <article id={operationId} aria-labelledby={`${operationId}-title`}>
      <h3 id={`${operationId}-title`}>{summary}</h3>
      <p class="call">
        <span class={`method ${method.toLowerCase()}`}>{method}</span> <code>{path}</code>
      </p>
      <p>
        <Text>{description}</Text>
      </p>
      <Facts route={route} />
      {parameters.length > 0 ? (
        <>
          <h4>Parameters</h4>
          <Parameters parameters={parameters} />
        </>
      ) : (
        ""
      )}
      {requestBody ? (
        <>
          <h4>Body{requestBody.required ? "" : ", optional"}</h4>
          <Contents content={requestBody.content} />
        </>
      ) : (
        ""
      )}
      {replies.map(([status, { content = {}, description: meaning }]) => (
        <>
          <h4>
            Reply {status}
            {meaning === "Done" ? "" : `: ${meaning.toLowerCase()}`}
          </h4>
          <Contents content={content} />
        </>
      ))}
      <Errors codes={operation["x-errors"]} />
      {isForKeys(route) ? (
        <details>
          <summary>With curl</summary>
          <pre>{curlOf(route, origin)}</pre>
        </details>
      ) : (
        ""
      )}
    </article>
  );
}

/** Whether an API key can call it at all. */
function isForKeys({ operation }: Route): boolean {
  return operation.security?.every((scheme) => !("apiKey" in scheme)) !== true;
}

function Facts({ route }: { route: Route }) {
  const { operation } = route;
  const permission = operation["x-permission"];
  const event = operation["x-event"];
  return (
    <ul class="facts">
      <li>
        {permission === undefined ? (
          "Whoever is signed in"
        ) : (
          <>
            Needs{" "}
            {[permission, ...(operation["x-or-permissions"] ?? [])].map((name, i) => (
              <>
                {i > 0 ? " or " : ""}
                <code>{name}</code>
              </>
            ))}
          </>
        )}
      </li>
      {event === undefined ? (
        ""
      ) : (
        <li>
          Leaves <code>{event}</code> on the trail
        </li>
      )}
      {operation["x-step-up"] ? <li>Needs a sign-in at most 15 minutes old</li> : ""}
      {isForKeys(route) ? "" : <li>For people only, no API key</li>}
      <li>
        Named <code>{operation.operationId}</code>
      </li>
    </ul>
  );
}

/** A body by its media types: what it is, and an example. */
function Contents({ content }: { content: Record<string, Media> }) {
  return Object.entries(content).map(([type, { schema, example }]) => (
    <>
      <p>
        {schema.type === "string" ? (
          ""
        ) : (
          <>
            <Type schema={schema} />,{" "}
          </>
        )}
        <code>{type}</code>
      </p>
      {example === undefined ? (
        ""
      ) : (
        <details>
          <summary>Example</summary>
          <pre>{typeof example === "string" ? example : JSON.stringify(example, null, 2)}</pre>
        </details>
      )}
    </>
  ));
}

function Errors({ codes }: { codes: string[] }) {
  const known = codes.filter((code): code is ErrorCode => code in ERRORS);
  return (
    <details>
      <summary>{known.length} errors</summary>
      <table aria-label="Errors">
        <tbody>
          {known.map((code) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code>
                <small>{ERRORS[code].status}</small>
              </th>
              <td>{ERRORS[code].title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
