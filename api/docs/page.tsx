/** @jsxImportSource hono/jsx */
import { html } from "hono/html";
import { type ApiDocument, routesOf } from "./document.ts";
import { Fields } from "./fields.tsx";
import { OperationPart } from "./operation.tsx";
import { Text } from "./text.tsx";

/** The reference as one page, made of the OpenAPI document alone. */
export function ReferencePage({ document, origin }: { document: ApiDocument; origin: string }) {
  const { info, tags } = document;
  const groups = tags.map((tag) => ({ ...tag, routes: routesOf(document, tag.name) }));
  return (
    <>
      {html`<!doctype html>`}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>Rollcall API</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/api/docs/style.css" />
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the operations
          </a>
          <header>
            <h1>{info.title} API</h1>
            <p>
              Version {info.version} · <a href="/api/openapi.json">openapi.json</a> · <a href="/">Console</a>
            </p>
          </header>
          <nav aria-label="Operations">
            <ul>
              {groups.map(({ name, routes }) => (
                <li key={name}>
                  <a href={`#tag-${name}`}>{titleOf(name)}</a>
                  <ul>
                    {routes.map(({ operation }) => (
                      <li key={operation.operationId}>
                        <a href={`#${operation.operationId}`}>{operation.summary.split(/[;:,]/)[0]}</a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
              <li>
                <a href="#schemas">Schemas</a>
              </li>
            </ul>
          </nav>
          <main id="content" tabindex={-1}>
            <About text={info.description} origin={origin} />
            {groups.map(({ name, description, routes }) => (
              <section key={name} id={`tag-${name}`} aria-labelledby={`tag-${name}-title`}>
                <h2 id={`tag-${name}-title`}>{titleOf(name)}</h2>
                <p>{description}</p>
                {routes.map((route) => (
                  <OperationPart key={route.operation.operationId} route={route} origin={origin} />
                ))}
              </section>
            ))}
            <Schemas document={document} />
          </main>
        </body>
      </html>
    </>
  );
}

function titleOf(tag: string): string {
  return tag === "keys" ? "API keys" : `${tag[0]?.toUpperCase()}${tag.slice(1)}`;
}

function About({ text, origin }: { text: string; origin: string }) {
  return (
    <section class="about" aria-label="About">
      <p>
        <Text>{text}</Text>
      </p>
      <pre>{`curl '${origin}/api/me' \\\n  -H "Authorization: Bearer $ROLLCALL_KEY"`}</pre>
    </section>
  );
}

function Schemas({ document }: { document: ApiDocument }) {
  const { schemas } = document.components;
  const sent = sentSchemas(document);
  const named = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <section id="schemas" aria-labelledby="schemas-title">
      <h2 id="schemas-title">Schemas</h2>
      <p>
        Each field is there unless something else is said; a field or parameter that is not known is refused.
      </p>
      {named.map(([name, schema]) => (
        <article key={name} id={`schema-${name}`} aria-labelledby={`schema-${name}-title`}>
          <h3 id={`schema-${name}-title`}>{name}</h3>
          {schema.description === undefined ? (
            ""
          ) : (
            <p>
              <Text>{schema.description}</Text>
            </p>
          )}
          <Fields schema={schema} label={name} sent={sent.has(name)} />
        </article>
      ))}
    </section>
  );
}

/** The schemas of bodies that callers send. */
function sentSchemas({ paths }: ApiDocument): Set<string> {
  const media = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ requestBody }) => Object.values(requestBody?.content ?? {}));
  return new Set(media.map(({ schema }) => schema.$ref?.split("/").at(-1) ?? ""));
}
