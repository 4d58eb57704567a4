/**
 * A real OpenID Connect provider on loopback, for tests: `node provider-process.mjs <port> <client's return address>…`.
 * Who signs in, and whether they do, is told by `POST /next {"account": …, "turnBack": …}`; people and codes are invented.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [port, ...returnTo] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const LEVELS = ['http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/low'];
let next = { account: null, turnBack: false, level: LEVELS[0] };

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'oikeuspolku-test',
      client_secret: 'a client secret of tests that is long enough',
      redirect_uris: returnTo,
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  acrValues: LEVELS,
  claims: { openid: ['sub'], profile: ['given_name', 'family_name', 'birthdate'] },
  conformIdTokenClaims: true,
  cookies: { keys: ['a key of tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...JSON.parse(id), sub: 'somebody' }) }),
  pkce: { required: () => true },
  renderError: (ctx, out) => {
    ctx.type = 'text';
    ctx.body = String(out.error_description ?? out.error);
  },
});
const answer = provider.callback();

const server = createServer((request, response) => {
  if (request.url === '/next') {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      next = { level: LEVELS[0], turnBack: false, ...JSON.parse(body) };
      response.end('ok');
    });
    return;
  }
  if (request.url?.startsWith('/interaction/')) {
    decide(request, response).catch((error) => response.writeHead(500).end(String(error)));
    return;
  }
  answer(request, response);
});

/** Signs in or turns back at once, and grants what was asked for. */
async function decide(request, response) {
  const { prompt, params, grantId } = await provider.interactionDetails(request, response);
  if (next.turnBack) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  if (prompt.name === 'login') {
    const login = { accountId: JSON.stringify(next.account), acr: next.level, remember: false };
    await provider.interactionFinished(request, response, { login });
    return;
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: JSON.stringify(next.account), clientId: params.client_id });
  grant.addOIDCScope('openid profile');
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
