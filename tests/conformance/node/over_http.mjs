// Reads `{names, text, address, token}`; creates the version there, polls, and says what came of it.
import { text as read } from "node:stream/consumers";
import { ComputeManagementClient } from "@azure/arm-compute";

const { names, text, address, token } = JSON.parse(await read(process.stdin));
const [subscription, ...version] = names;

/** The version when it is made, and where it is then. */
async function created() {
  const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const client = new ComputeManagementClient(credential, subscription, { endpoint: address, allowInsecureConnection: true });
  // The SDK's own refuses to send a token without TLS.
  client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
  client.pipeline.addPolicy({
    name: "authorization",
    sendRequest(request, next) {
      request.headers.set("authorization", `Bearer ${token}`);
      request.allowInsecureConnection = true;
      return next(request);
    },
  });
  const versions = client.galleryImageVersions;
  const body = asModel(text);
  const made = await versions.createOrUpdate(...version, body);
  const { replicationStatus } = await versions.get(...version, { expand: "ReplicationStatus" });
  return { made, status: replicationStatus };
}

/** The SDK's model of a body: its properties, some of which are dates, stand beside its location. */
function asModel(text) {
  const { properties, ...rest } = JSON.parse(text);
  const end = properties.publishingProfile?.endOfLifeDate;
  if (end) properties.publishingProfile.endOfLifeDate = new Date(end);
  return { ...rest, ...properties };
}

console.log(JSON.stringify(await created().catch((error) => ({ error: String(error.message ?? error) }))));
