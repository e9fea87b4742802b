/** @jsxImportSource hono/jsx */
import { Fragment } from "hono/jsx";
import { nameOf, type Parameter, type Schema } from "./document.ts";
import { Text } from "./text.tsx";

/** What a value may be, in words; a named schema is a link to its fields. */
export function Type({ schema }: { schema: Schema }) {
  const { $ref, anyOf, items, format } = schema;
  if ($ref !== undefined) {
    const name = nameOf($ref);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  if (anyOf) {
    return anyOf.map((one, i) => (
      <Fragment key={one.$ref}>
        {i > 0 ? " or " : ""}
        <Type schema={one} />
      </Fragment>
    ));
  }
  const types = [schema.type ?? "any"].flat();
  const known = schema.enum?.filter((value) => value !== null).map(String);
  const orNull = types.includes("null") && types.length > 1 ? " or null" : "";
  if (items) {
    return (
      <>
        list of <Type schema={items} />
        {orNull}
      </>
    );
  }
  if (known) {
    return (
      <>
        {known.map((value, i) => (
          <Fragment key={value}>
            {i > 0 ? " | " : ""}
            <code>{value}</code>
          </Fragment>
        ))}
        {orNull}
      </>
    );
  }
  return `${types.join(" or ")}${format ? `, ${format}` : ""}${boundsOf(schema)}`;
}

function boundsOf({ minimum, maximum, maxLength, maxItems }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  return maxItems === undefined ? "" : `, at most ${maxItems}`;
}

interface Field {
  name: string;
  note: string;
  schema: Schema;
  description: string | undefined;
}

function Rows({ fields, prefix = "" }: { fields: Field[]; prefix?: string }) {
  return fields.map(({ name, note, schema, description }) => (
    <>
      <tr>
        <th scope="row">
          <code>{prefix + name}</code>
          {note === "" ? "" : <small>{note}</small>}
        </th>
        <td>
          <p class="type">
            <Type schema={schema} />
            {schema.default === undefined ? "" : `, ${JSON.stringify(schema.default)} unless said`}
          </p>
          {description === undefined ? (
            ""
          ) : (
            <p>
              <Text>{description}</Text>
            </p>
          )}
        </td>
      </tr>
      <Rows {...partsOf(schema, prefix + name)} />
    </>
  ));
}

/** The fields within a field whose schema has no name of its own. */
function partsOf(schema: Schema, name: string): { fields: Field[]; prefix: string } {
  const parts = schema.items ?? schema;
  const prefix = schema.items ? `${name}[].` : `${name}.`;
  return { fields: fieldsOf(parts, false), prefix };
}

function fieldsOf({ properties = {}, required = [] }: Schema, tellsRequired: boolean): Field[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    note: tellsRequired && required.includes(name) ? "required" : "",
    schema,
    description: schema.description,
  }));
}

/** The fields of an object, those within them included. In what is sent some are required; what comes has them all. */
export function Fields({ schema, label, sent }: { schema: Schema; label: string; sent: boolean }) {
  return <Table label={label} fields={fieldsOf(schema, sent)} />;
}

/** The parameters of an operation, those in its path first. */
export function Parameters({ parameters }: { parameters: Parameter[] }) {
  const fields = ["path", "query", "header"].flatMap((place) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema, description }) => ({
        name,
        schema,
        description,
        note: place === "query" ? "" : place,
      })),
  );
  return <Table label="Parameters" fields={fields} />;
}

function Table({ label, fields }: { label: string; fields: Field[] }) {
  return (
    <table aria-label={label}>
      <tbody>
        <Rows fields={fields} />
      </tbody>
    </table>
  );
}
