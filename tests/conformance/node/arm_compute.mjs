// Reads lines of `{names, text}`; answers each with what the SDK sends for what it has read.
import { createInterface } from "node:readline";
import { ComputeManagementClient } from "@azure/arm-compute";
import { createHttpHeaders } from "@azure/core-rest-pipeline";

const credential = { getToken: async () => ({ token: "none", expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** What the SDK sends when it is given what it has read. */
async function resent([subscription, ...names], text) {
  const body = JSON.parse(text);
  let sent;
  const httpClient = {
    async sendRequest(request) {
      if (request.method === "PUT") {
        const apiVersion = new URL(request.url).searchParams.get("api-version");
        sent = { apiVersion, body: JSON.parse(request.body) };
      }
      const headers = createHttpHeaders({ "content-type": "application/json" });
      return { request, status: 200, headers, bodyAsText: JSON.stringify(body) };
    },
  };
  const client = new ComputeManagementClient(credential, subscription, { httpClient });
  const version = await client.galleryImageVersions.get(...names);
  await client.galleryImageVersions.createOrUpdate(...names, version);
  return sent;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { names, text } = JSON.parse(line);
  const answer = await resent(names, text).catch((error) => ({ error: String(error) }));
  console.log(JSON.stringify(answer));
}
