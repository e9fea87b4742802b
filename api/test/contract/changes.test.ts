import { ApiDocument } from "./document.ts";
import { testContract } from "./property.ts";

const document = await ApiDocument.fetch();
testContract(
  document,
  document.operations.filter(({ method }) => method !== "GET"),
  5_000,
);
